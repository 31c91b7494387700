import { test } from 'vitest'
import { google } from '../clients/google.ts'
import { pastes, planned } from '../plan.fixture.ts'
import { pythonHttpx } from '../python-httpx.ts'
import { pythonRequests } from '../python-requests.ts'
import { pythonWith } from './python.fixture.ts'
import { bodyCases, cases, hostileBodyCases, hostileCases, ok, planCases, type Case } from './cases.fixture.ts'
import { describeRun, expectOneRenewal, stub, type Program } from './run.fixture.ts'

const withRequests = pythonWith('requests and urllib3 2', 'import requests, urllib3; assert urllib3.__version__ >= "2"')
const withHttpx = pythonWith('httpx and tenacity', 'import httpx; from tenacity import stop_before_delay', {
  'httpx.py': await stub('python/httpx.py'),
  'tenacity.py': await stub('python/tenacity.py'),
})
const withGoogle = pythonWith(
  'google-api-core',
  'import google.api_core.exceptions; from google.rpc.error_details_pb2 import RetryInfo',
  {
    'google/api_core/exceptions.py': await stub('python/google_exceptions.py'),
    'google/rpc/error_details_pb2.py': await stub('python/google_details.py'),
    'google/protobuf/duration_pb2.py': 'from google.rpc.error_details_pb2 import Duration\n',
  },
)

const headersOf = ({ key }: Case) => JSON.stringify(key ? { 'Idempotency-Key': key } : {})

const requests: Program = (url, given) => `${pythonRequests.code(given.plan)}

client = session(${given.key ? 'keyed=True' : ''})
client.trust_env = False
status = client.request("${given.method ?? 'GET'}", "${url}", headers=${headersOf(given)}).status_code
`

const httpx: Program = (url, given) => `${pythonHttpx.code(given.plan)}

client = httpx.Client(trust_env=False)
request = client.build_request("${given.method ?? 'GET'}", "${url}", headers=${headersOf(given)})
status = send(client, request).status_code
`

/** A method of a Google client stands for itself here: it raises what the real one raises, details included. */
const googleApi: Program = (url, { plan }) => `${google.code(plan)}


import json, urllib.request, urllib.error
from google.protobuf.duration_pb2 import Duration


def method(request, retry, timeout):
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        return opener.open("${url}", timeout=timeout).status
    except urllib.error.HTTPError as error:
        body = json.loads(error.read() or "{}")
        delays = [each["retryDelay"] for each in body.get("error", {}).get("details", [])]
        details = [RetryInfo(retry_delay=Duration(seconds=int(delay.rstrip("s")))) for delay in delays]
        raise exceptions.from_http_status(error.code, "failed", details=details) from None


try:
    status = call(method, request={})
except exceptions.GoogleAPICallError as error:
    status = error.code
`

const delayed = { status: 429, body: '{"error":{"details":[{"retryDelay":"1s"}]}}' }
const quick = { baseSeconds: 0.2, capSeconds: 0.5, floorSeconds: 0.1 }
const senders = ['google-aip']

// prettier-ignore
const googleCases: [string, Case][] = [
  ['a delay in RetryInfo', { plan: planned(pastes.inDuration, { ...quick, senders }), answers: [delayed, ok], status: 200, pauses: [1] }],
  ['no delay: by its own backoff', { plan: planned(pastes.inDuration, { ...quick, senders }), answers: [{ status: 429 }, ok], status: 200, pauses: [0.1] }],
  ['tries exhausted', { plan: planned(pastes.inDuration, { ...quick, senders, tries: 2 }), answers: [delayed], status: 429, pauses: [1] }],
  ['a delay beyond the deadline', { plan: planned(pastes.inDuration, { ...quick, senders, deadlineSeconds: 0.5 }), answers: [delayed], status: 429, pauses: [] }],
  ['a delay of a month', { plan: planned(pastes.inDuration, { ...quick, senders }), answers: [{ status: 429, body: '{"error":{"details":[{"retryDelay":"2592000s"}]}}' }], status: 429, pauses: [] }],
  ['503 for good', { plan: planned(pastes.unavailable, { ...quick, senders, tries: 3 }), answers: [{ status: 503 }], status: 503, pauses: [0.1, 0.1] }],
  ['a reset connection', { plan: planned(pastes.inDuration, { ...quick, senders }), answers: [{ status: 0 }], status: 0, pauses: [] }],
  ['a status that the plan is not for', { plan: planned(pastes.inDuration, { ...quick, senders }), answers: [{ status: 404 }], status: 404, pauses: [] }],
]

describeRun('requests', withRequests, requests, [...cases, ...hostileCases, ...planCases])
describeRun('httpx with tenacity', withHttpx, httpx, [
  ...cases,
  ...hostileCases,
  ...planCases,
  ...bodyCases,
  ...hostileBodyCases,
])
describeRun("Google's client", withGoogle, googleApi, googleCases)

test.skipIf(!withRequests)('one repeat with new credentials, with requests', async () => {
  const program: Program = (url, { plan }) => `${pythonRequests.code(plan)}

status = send("GET", "${url}", lambda fresh: "new" if fresh else "old").status_code
`
  if (!withRequests) return
  await expectOneRenewal(withRequests, program)
})
