import type { Envelope } from '../envelope.ts'
import { bitbucketError } from './bitbucket-error.ts'
import { cloudflareApi } from './cloudflare-api.ts'
import { cloudflareEdge } from './cloudflare-edge.ts'
import { confluenceError } from './confluence-error.ts'
import { dockerRegistry } from './docker-registry.ts'
import { elasticsearchBulk } from './elasticsearch-bulk.ts'
import { elasticsearchError } from './elasticsearch-error.ts'
import { firebaseError } from './firebase-error.ts'
import { githubError } from './github-error.ts'
import { gitlabError } from './gitlab-error.ts'
import { hasuraMetadata } from './hasura-metadata.ts'
import { jiraError } from './jira-error.ts'
import { mongodbAtlas } from './mongodb-atlas.ts'
import { postgrestError } from './postgrest-error.ts'
import { supabaseAuth } from './supabase-auth.ts'

/** Error bodies of clouds, databases and developer platforms, those that give themselves away first. */
export const platform: readonly Envelope[] = [
  cloudflareEdge,
  elasticsearchError,
  elasticsearchBulk,
  cloudflareApi,
  githubError,
  mongodbAtlas,
  jiraError,
  confluenceError,
  bitbucketError,
  firebaseError,
  postgrestError,
  supabaseAuth,
  dockerRegistry,
  hasuraMetadata,
  gitlabError,
]
