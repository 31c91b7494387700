import type { Envelope } from '../envelope.ts'
import { alibabaCloud } from './alibaba-cloud.ts'
import { apisixError } from './apisix-error.ts'
import { arangodbError } from './arangodb-error.ts'
import { auth0Error } from './auth0-error.ts'
import { azureApiManagement } from './azure-api-management.ts'
import { azureCosmosError } from './azure-cosmos-error.ts'
import { azureDevopsError } from './azure-devops-error.ts'
import { azureOpenaiError } from './azure-openai-error.ts'
import { bitbucketError } from './bitbucket-error.ts'
import { cloudflareApi } from './cloudflare-api.ts'
import { cloudflareEdge } from './cloudflare-edge.ts'
import { confluenceError } from './confluence-error.ts'
import { couchdbError } from './couchdb-error.ts'
import { directusError } from './directus-error.ts'
import { dockerRegistry } from './docker-registry.ts'
import { elasticsearchBulk } from './elasticsearch-bulk.ts'
import { elasticsearchError } from './elasticsearch-error.ts'
import { firebaseDatabase } from './firebase-database.ts'
import { firebaseError } from './firebase-error.ts'
import { gcsXml } from './gcs-xml.ts'
import { githubError } from './github-error.ts'
import { gitlabError } from './gitlab-error.ts'
import { grafanaError } from './grafana-error.ts'
import { hasuraMetadata } from './hasura-metadata.ts'
import { huaweiCloud } from './huawei-cloud.ts'
import { ibmApiConnect } from './ibm-api-connect.ts'
import { idMessage } from './id-message.ts'
import { influxdbError } from './influxdb-error.ts'
import { jiraError } from './jira-error.ts'
import { keycloakError } from './keycloak-error.ts'
import { kongError } from './kong-error.ts'
import { matrixError } from './matrix-error.ts'
import { mediawikiAction } from './mediawiki-action.ts'
import { mediawikiRest } from './mediawiki-rest.ts'
import { neo4jErrors } from './neo4j-errors.ts'
import { oktaError } from './okta-error.ts'
import { openstackFault } from './openstack-fault.ts'
import { ovhError } from './ovh-error.ts'
import { parsePlatform } from './parse-platform.ts'
import { pocketbaseError } from './pocketbase-error.ts'
import { postgrestError } from './postgrest-error.ts'
import { prometheusError } from './prometheus-error.ts'
import { salesforceError } from './salesforce-error.ts'
import { scalewayError } from './scaleway-error.ts'
import { servicenowError } from './servicenow-error.ts'
import { strapiError } from './strapi-error.ts'
import { supabaseAuth } from './supabase-auth.ts'
import { tencentCloud } from './tencent-cloud.ts'
import { tykError } from './tyk-error.ts'
import { vaultError } from './vault-error.ts'
import { vercelError } from './vercel-error.ts'

/** Error bodies of clouds, databases and developer platforms. */
export const platform: readonly Envelope[] = [
  alibabaCloud,
  apisixError,
  arangodbError,
  auth0Error,
  azureApiManagement,
  azureCosmosError,
  azureDevopsError,
  azureOpenaiError,
  bitbucketError,
  cloudflareApi,
  cloudflareEdge,
  confluenceError,
  couchdbError,
  directusError,
  dockerRegistry,
  elasticsearchBulk,
  elasticsearchError,
  firebaseDatabase,
  firebaseError,
  gcsXml,
  githubError,
  gitlabError,
  grafanaError,
  hasuraMetadata,
  huaweiCloud,
  ibmApiConnect,
  idMessage,
  influxdbError,
  jiraError,
  keycloakError,
  kongError,
  matrixError,
  mediawikiAction,
  mediawikiRest,
  neo4jErrors,
  oktaError,
  openstackFault,
  ovhError,
  parsePlatform,
  pocketbaseError,
  postgrestError,
  prometheusError,
  salesforceError,
  scalewayError,
  servicenowError,
  strapiError,
  supabaseAuth,
  tencentCloud,
  tykError,
  vaultError,
  vercelError,
]
