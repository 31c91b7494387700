/**
 * The client stacks, each with its own default rules, one retry and the shortest possible pause. What they
 * decide is up to them; only their speed is set here.
 */
import Anthropic from '@anthropic-ai/sdk'
import {
  createDefaultHttpClient,
  createEmptyPipeline,
  createPipelineRequest,
  defaultRetryPolicy,
} from '@azure/core-rest-pipeline'
import { Octokit } from '@octokit/core'
import { retry as octokitRetry } from '@octokit/plugin-retry'
import axios from 'axios'
import axiosRetry from 'axios-retry'
import { Gaxios } from 'gaxios'
import got from 'got'
import ky from 'ky'
import OpenAI from 'openai'
import Stripe from 'stripe'
// @ts-expect-error: the package has no types
import superagent from 'superagent'
import { Agent, RetryAgent, request as undiciRequest } from 'undici'
import { methods, type Method } from './cells.ts'
import type { Client } from './client.ts'

const pauseMs = 20

/** All clients, for a server at `http://127.0.0.1:port`. */
export function clientsAt(port: number): Client[] {
  const origin = `http://127.0.0.1:${port}`
  const urlOf = (path: string) => origin + path

  const gotOnce = got.extend({ retry: { limit: 1, backoffLimit: pauseMs } })
  const kyOnce = ky.create({ retry: { limit: 1, backoffLimit: pauseMs }, timeout: false })
  const retryAgent = new RetryAgent(new Agent(), { maxRetries: 1, minTimeout: pauseMs })
  const axiosOnce = axios.create({ proxy: false })
  axiosRetry(axiosOnce, { retries: 1 })
  const gaxios = new Gaxios({ retryConfig: { retry: 1, retryDelay: pauseMs } })
  const openai = new OpenAI({ apiKey: 'k', baseURL: origin, maxRetries: 1, logLevel: 'off' })
  const anthropic = new Anthropic({ apiKey: 'k', baseURL: origin, maxRetries: 1, logLevel: 'off' })
  const stripe = new Stripe('sk_test_1', {
    host: '127.0.0.1',
    port,
    protocol: 'http',
    maxNetworkRetries: 1,
    telemetry: false,
  })
  const azure = createEmptyPipeline()
  azure.addPolicy(defaultRetryPolicy({ maxRetries: 1, retryDelayInMs: pauseMs }))
  const azureHttp = createDefaultHttpClient()
  const octokit = new (Octokit.plugin(octokitRetry))({
    baseUrl: origin,
    log: quiet,
    retry: { retries: 1, retryAfterBaseValue: pauseMs },
  })

  const client = (
    name: string,
    family: Client['family'],
    send: Client['send'],
    more: Partial<Pick<Client, 'isOnFetch' | 'methods'>> = {},
  ): Client => ({ name, family, send, isOnFetch: false, methods, ...more })
  const onFetch = { isOnFetch: true }

  // prettier-ignore
  return [
    client('fetch', null, (path, method) => fetch(urlOf(path), { method, ...jsonText(method) }).then((response) => response.text()), onFetch),
    client('got', 'sindresorhus', (path, method) => gotOnce(urlOf(path), { method, ...json(method, 'json') })),
    client('ky', 'sindresorhus', (path, method) => kyOnce(urlOf(path), { method, ...json(method, 'json') }), onFetch),
    client('undici', 'undici', (path, method) => undiciRequest(urlOf(path), { method, dispatcher: retryAgent, ...jsonText(method) }).then(({ body }) => body.dump())),
    client('axios-retry', 'softonic', (path, method) => axiosOnce.request({ url: urlOf(path), method, ...json(method, 'data') })),
    client('gaxios', 'gaxios', (path, method) => gaxios.request({ url: urlOf(path), method, ...json(method, 'data') })),
    client('superagent', 'superagent', (path, method) => superagent(method, urlOf(path)).retry(1).send(hasBody(method) ? {} : undefined)),
    client('openai', 'stainless', (path, method) => openai.request({ path, method: lower(method), ...json(method, 'body') }), onFetch),
    client('@anthropic-ai/sdk', 'stainless', (path, method) => anthropic.request({ path, method: lower(method), ...json(method, 'body') }), onFetch),
    // Stripe's API has no PUT and no PATCH, so its client has no opinion about them.
    client('stripe', 'stripe', (path, method) => stripe.rawRequest(method, path), { methods: ['GET', 'DELETE', 'POST'] }),
    client('@azure/core-rest-pipeline', 'azure', (path, method) => azure.sendRequest(azureHttp, createPipelineRequest({ url: urlOf(path), method, allowInsecureConnection: true, ...jsonText(method) }))),
    client('@octokit/plugin-retry', 'octokit', (path, method) => octokit.request(`${method} ${path}`), onFetch),
  ]
}

const hasBody = (method: Method) => method === 'PUT' || method === 'POST' || method === 'PATCH'

/** An empty JSON body under the option's name, if the method has a body. */
const json = (method: Method, option: string) => (hasBody(method) ? { [option]: {} } : {})

const jsonText = (method: Method) => (hasBody(method) ? { body: '{}' } : {})

const lower = (method: Method) => method.toLowerCase() as 'get' | 'put' | 'delete' | 'post' | 'patch'

const silent = () => {}
const quiet = { debug: silent, info: silent, warn: silent, error: silent }
