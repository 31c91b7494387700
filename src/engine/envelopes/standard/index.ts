import type { Envelope } from '../envelope.ts'
import { apiGateway } from './api-gateway.ts'
import { awsEc2 } from './aws-ec2.ts'
import { awsJson } from './aws-json.ts'
import { awsQuery } from './aws-query.ts'
import { awsRestJson } from './aws-rest-json.ts'
import { azureStorageError } from './azure-storage-error.ts'
import { connectRpc } from './connect-rpc.ts'
import { fhirOperationOutcome } from './fhir-operation-outcome.ts'
import { googleAip } from './google-aip.ts'
import { googleLegacy } from './google-legacy.ts'
import { graphqlUserErrors } from './graphql-user-errors.ts'
import { graphql } from './graphql.ts'
import { grpcGateway } from './grpc-gateway.ts'
import { jsend } from './jsend.ts'
import { jsonApi } from './json-api.ts'
import { jsonRpc } from './json-rpc.ts'
import { kubernetesStatus } from './kubernetes-status.ts'
import { lambdaError } from './lambda-error.ts'
import { microsoftError } from './microsoft-error.ts'
import { oauthError } from './oauth-error.ts'
import { odataLegacy } from './odata-legacy.ts'
import { problemDetails } from './problem-details.ts'
import { s3Error } from './s3-error.ts'
import { scimError } from './scim-error.ts'
import { soapFault } from './soap-fault.ts'
import { vndError } from './vnd-error.ts'

/** Error bodies that a published standard or convention defines, those that give themselves away first. */
export const standard: readonly Envelope[] = [
  fhirOperationOutcome,
  kubernetesStatus,
  scimError,
  jsonRpc,
  soapFault,
  awsJson,
  apiGateway,
  awsRestJson,
  awsQuery,
  awsEc2,
  azureStorageError,
  s3Error,
  lambdaError,
  googleAip,
  googleLegacy,
  grpcGateway,
  connectRpc,
  graphqlUserErrors,
  graphql,
  jsonApi,
  odataLegacy,
  microsoftError,
  oauthError,
  problemDetails,
  vndError,
  jsend,
]
