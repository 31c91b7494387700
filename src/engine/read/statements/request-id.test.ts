import { expect, test } from 'vitest'
import { cpuTime } from '../../../cpu-time.fixture.ts'
import { mapWhole } from '../text/mapped-text.ts'
import { requestIdIn } from './request-id.ts'

// prettier-ignore
test.each<[string | null, string]>([
  ['req_41aa', 'level=error status_code=502 request_id=req_41aa attempt=2'],
  ['aa-77-zz', 'call failed (requestId=aa-77-zz)'],
  ['0f9e1d2c', 'Denied. (Request ID: 0f9e1d2c)'],
  ['tt9-00x', 'HTTP 500\nx-request-id: tt9-00x'],
  ['9f8e7d6c-5b4a-4938-8271-605f4e3d2c1b', 'END RequestId: 9f8e7d6c-5b4a-4938-8271-605f4e3d2c1b'],
  ['8b11c0de55aa77ff', 'Cloudflare Ray ID: 8b11c0de55aa77ff • Your IP: 192.0.2.9'],
  ['Zk3/pQ+1w==', 'Request ID: Zk3/pQ+1w=='],
  ['18.9c0d1e2f.1700000001.3a4b5c', 'Reference #18.9c0d1e2f.1700000001.3a4b5c'],
  ['B0B0:11AA:22', 'GH Request Id: B0B0:11AA:22'],
  ['r-2002', '"clientRequestId": "r-1001", "requestId": "r-2002"'],
  ['q-5150', '{"code":"x"}],"meta":{"request_id":"q-5150"}}'],
  ['c-31337', 'correlation id c-31337.'],
  [null, 'client-request-id: 12ab-77'],
  [null, 'the request id was missing'],
  [null, 'request_id=00000000-0000'],
  [null, 'Ray identity 99, cf-ray: 2c7d5e791e530d55-LAX'],
  [null, 'a request identified by 1234'],
])('%s: %j', (id, text) => {
  expect(requestIdIn(mapWhole(text), null)?.value ?? null).toBe(id)
})

test('of several it is the one nearest to the status', () => {
  const text = 'request_id=aa-01 status=503\nrequest_id=bb-02 status=401'
  expect(requestIdIn(mapWhole(text), text.indexOf('401'))?.value).toBe('bb-02')
})

test('a long text takes linear time', () => {
  expect(cpuTime(() => requestIdIn(mapWhole('request_id='.repeat(1500)), null))).toBeLessThan(1000)
})
