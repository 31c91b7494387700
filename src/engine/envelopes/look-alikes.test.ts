import { describe, expect, test } from 'vitest'
import { diagnose } from '../index.ts'
import type { Catalogue, Json } from '../model.ts'

const empty: Catalogue = { apis: [], entries: [], statuses: [] }

/** The envelope, with those that fit as well; or who responded, if no envelope is known. */
function named(body: Json): string {
  const paste = typeof body === 'string' ? body : JSON.stringify(body)
  const { envelope, origin } = diagnose(paste, empty, { now: 0 })
  if (envelope) return [envelope.id, ...envelope.alsoFits.map(({ id }) => id)].join(' or ')
  return origin.kind === 'intermediary' ? `from ${origin.name}` : 'none'
}

/** Shapes that are easily taken for each other; the number is the same for those of a pair or group. */
// prettier-ignore
const lookAlikes: [pair: number, whose: string, expected: string, body: Json][] = [
  [1, 'FastAPI detail', 'detail-code', {detail:'Not Found'}],
  [1, 'DRF detail', 'detail-code', {detail:'Authentication credentials were not provided.'}],
  [1, 'simplejwt', 'simple-jwt', {detail:'Given token not valid for any token type',code:'token_not_valid',messages:[{token_class:'AccessToken',token_type:'access',message:'Token is expired'}]}],
  [2, 'problem', 'problem-details', {type:'https://x.example/p',title:'No',status:404,detail:'Nope'}],
  [3, 'v1', 'fastapi-validation', {detail:[{loc:['body','a'],msg:'field required',type:'value_error.missing'}]}],
  [3, 'v2', 'fastapi-validation', {detail:[{type:'missing',loc:['body','a'],msg:'Field required',input:{}}]}],
  [4, 'express-validator', 'express-validator', {errors:[{type:'field',msg:'Invalid value',path:'email',location:'body',value:'x'}]}],
  [5, 'nest', 'nest-exception', {message:['a must be a string'],error:'Bad Request',statusCode:400}],
  [5, 'hapi', 'hapi-boom', {statusCode:500,error:'Internal Server Error',message:'An internal server error occurred'}],
  [5, 'fastify', 'fastify-error', {statusCode:400,code:'FST_ERR_VALIDATION',error:'Bad Request',message:'body/name must be string'}],
  [5, 'tie', 'fastify-error or hapi-boom or nest-exception', {statusCode:404,error:'Not Found',message:'No such thing'}],
  [5, 'nest without a label', 'nest-exception', {message:'No such thing',statusCode:404}],
  [5, 'nest of an unknown failure', 'nest-exception', {statusCode:500,message:'Internal server error'}],
  [5, 'h3', 'none', {error:true,url:'http://a.test/nope',statusCode:404,statusMessage:'Cannot find any route',message:'Cannot find any route'}],
  [5, 'h3 in production', 'none', {statusCode:404,statusMessage:'Not Found',message:'Not Found',stack:[]}],
  [5, 'Moleculer', 'none', {statusCode:404,name:'ServiceNotFoundError',message:'Service not found'}],
  [6, 'nest filter', 'nest-exception', {statusCode:404,error:'Not Found',message:'x',timestamp:'2026-11-21T03:44:11.000Z',path:'/v1'}],
  [6, 'spring', 'spring-boot-error', {timestamp:'2026-11-21T03:44:11.000+00:00',status:404,error:'Not Found',path:'/v1'}],
  [7, 'aspnet', 'aspnet-problem', {type:'https://tools.ietf.org/html/rfc9110#section-15.5.1',title:'One or more validation errors occurred.',status:400,errors:{Name:['The Name field is required.']},traceId:'00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00'}],
  [8, 'laravel', 'laravel-error', {message:'The email field is required. (and 1 more error)',errors:{email:['The email field is required.'],name:['The name field is required.']}}],
  [9, 'rails', 'rails-errors', {errors:{title:["can't be blank"]}}],
  [10, 'drf map', 'drf-validation', {email:['This field is required.']}],
  [10, 'rails map', 'rails-errors', {title:["can't be blank"]}],
  [11, 'github', 'github-error', {message:'Validation Failed',errors:[{resource:'Issue',field:'title',code:'missing_field'}],documentation_url:'https://docs.github.com/rest'}],
  [11, 'graphql', 'graphql', {errors:[{message:'x',locations:[{line:1,column:2}],path:['a']}]}],
  [12, 'jsonapi', 'json-api', {errors:[{status:'422',title:'Invalid',detail:'x',source:{pointer:'/data/attributes/a'}}]}],
  [12, 'cloudflare', 'cloudflare-api', {success:false,errors:[{code:10000,message:'Authentication error'}],messages:[],result:null}],
  [12, 'datadog', 'error-strings or rails-errors', {errors:['Forbidden']}],
  [13, 'directus', 'graphql or directus-error', {errors:[{message:'No',extensions:{code:'FORBIDDEN'}}]}],
  [14, 'openai', 'openai-error', {error:{message:'x',type:'invalid_request_error',param:null,code:'invalid_api_key'}}],
  [14, 'stripe', 'stripe-error', {error:{type:'card_error',code:'card_declined',message:'x',doc_url:'https://stripe.com/docs/error-codes/card-declined',decline_code:'generic_decline'}}],
  [14, 'sessions', 'error-object or traced-error', {error:{code:'rate_limit_exceeded',message:'x',details:{limit:1}}}],
  [14, 'microsoft', 'microsoft-error', {error:{code:'BadRequest',message:'x',details:[{code:'a',message:'b',target:'c'}],innererror:{code:'z'}}}],
  [15, 'azure openai', 'azure-openai-error or error-object', {error:{code:'429',message:'Requests have exceeded call rate limit. Please retry after 6 seconds.'}}],
  [16, 'anthropic', 'anthropic-error', {type:'error',error:{type:'overloaded_error',message:'Overloaded'},request_id:'req_1'}],
  [16, 'bitbucket', 'bitbucket-error', {type:'error',error:{message:'Repository not found',fields:{name:['bad']}}}],
  [16, 'box', 'box-error', {type:'error',status:409,code:'item_name_in_use',help_url:'https://x',message:'x',request_id:'r'}],
  [17, 'aip', 'google-aip', {error:{code:404,message:'x',status:'NOT_FOUND'}}],
  [17, 'grpc', 'grpc-gateway', {code:5,message:'x',details:[]}],
  [18, 'twilio', 'twilio-error', {code:20404,message:'x',more_info:'https://www.twilio.com/docs/errors/20404',status:404}],
  [18, 'discord', 'discord-error', {code:50035,message:'Invalid Form Body',errors:{a:{_errors:[{code:'X',message:'y'}]}}}],
  [18, 'dropwizard', 'dropwizard-error', {code:404,message:'HTTP 404 Not Found'}],
  [19, 'firebase', 'firebase-error', {error:{code:400,message:'EMAIL_NOT_FOUND',errors:[{message:'EMAIL_NOT_FOUND',domain:'global',reason:'invalid'}]}}],
  [19, 'google legacy', 'google-legacy', {error:{errors:[{domain:'usageLimits',reason:'rateLimitExceeded',message:'Rate Limit Exceeded'}],code:403,message:'Rate Limit Exceeded'}}],
  [20, 'oauth', 'oauth-error', {error:'invalid_grant',error_description:'x'}],
  [20, 'zendesk', 'zendesk-error', {error:'RecordInvalid',description:'Record validation errors',details:{}}],
  [20, 'tyk', 'error-text', {error:'Rate limit exceeded'}],
  [21, 'slack', 'slack-error', {ok:false,error:'channel_not_found'}],
  [21, 'telegram', 'telegram-error', {ok:false,error_code:429,description:'Too Many Requests: retry after 5',parameters:{retry_after:5}}],
  [22, 'postgrest', 'postgrest-error', {code:'23505',details:null,hint:null,message:'duplicate key'}],
  [22, 'flat', 'flat-code', {code:'NOT_FOUND',message:'x'}],
  [22, 'influx', 'flat-code', {code:'invalid',message:'x'}],
  [23, 'supabase old', 'supabase-auth', {code:400,error_code:'invalid_credentials',msg:'x'}],
  [23, 'supabase new', 'flat-code', {code:'invalid_credentials',message:'x'}],
  [24, 'apigw', 'aws-rest-json or api-gateway', 'HTTP/1.1 403 Forbidden\nx-amzn-RequestId: a\nx-amzn-ErrorType: ForbiddenException\n\n{"message":"Forbidden"}'],
  [24, 'kong', 'kong-error', 'HTTP/1.1 404 Not Found\nServer: kong/3.4\n\n{"message":"no Route matched with those values"}'],
  [24, 'tie', 'message-only', {message:'Forbidden'}],
  [25, 's3', 's3-error', '<Error><Code>NoSuchKey</Code><Message>x</Message><RequestId>r</RequestId><HostId>h</HostId></Error>'],
  [26, 'nginx', 'from nginx', 'HTTP/1.1 502 Bad Gateway\n\n<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.25.3</center>\r\n</body>\r\n</html>'],
  [26, 'alb', 'from AWS load balancer', 'HTTP/1.1 502 Bad Gateway\nServer: awselb/2.0\n\n<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>'],
  [27, 'cf edge', 'from Cloudflare', 'HTTP/1.1 502 Bad Gateway\nServer: cloudflare\nCF-RAY: 1-FRA\n\nerror code: 502'],
  [27, 'origin via cf', 'flat-code', 'HTTP/1.1 502 Bad Gateway\nServer: cloudflare\nCF-RAY: 1-FRA\n\n{"code":"BAD_GATEWAY","message":"x"}'],
  [28, 'envoy', 'from Envoy', 'HTTP/1.1 503 Service Unavailable\n\nupstream connect error or disconnect/reset before headers. reset reason: connection failure'],
  [28, 'app', 'none', 'HTTP/1.1 503 Service Unavailable\n\nWe are down for a moment'],
  [29, 'jsend', 'jsend', {status:'error',message:'x'}],
  [29, 'hubspot', 'hubspot-error', {status:'error',message:'x',correlationId:'a-b',category:'RATE_LIMITS'}],
  [29, 'rails', 'rails-exception', {status:404,error:'Not Found'}],
  [30, 'zod', 'zod-error', {_errors:[],name:{_errors:['Required']}}],
  [31, 'drf many', 'drf-validation', [{},{zip:['This field is required.']}]],
  [31, 'jsonrpc batch', 'json-rpc', [{jsonrpc:'2.0',error:{code:-32601,message:'x'},id:1}]],
  [31, 'gemini', 'google-aip', [{error:{code:429,message:'x',status:'RESOURCE_EXHAUSTED'}}]],
  [32, 'request', 'none', 'POST /v1/x HTTP/1.1\nHost: a\n\n{"name":"x"}'],
  [32, 'success', 'none', {id:1,name:'x'}],
  [32, 'openapi', 'none', {openapi:'3.1.0',info:{title:'x',version:'1'},paths:{'/a':{get:{responses:{'400':{description:'x',content:{'application/json':{example:{error:{code:'x',message:'y'}}}}}}}}}}],
]

describe('look-alikes are distinguished, or both are named', () => {
  test.each(lookAlikes)('%i %s: %s', (_, __, expected, body) => {
    expect(named(body)).toBe(expected)
  })
})
