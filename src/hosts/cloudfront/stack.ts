import { createHash } from 'node:crypto'
import { contentType, headersAt, type HeaderRule } from '../headers.ts'
import { cloudfrontFunction } from './function.ts'

/** Amazon's managed policy for files that are cached at the edge and compressed. */
const cachingOptimized = '658327ea-f89d-4fab-a63d-7e88639e58f6'

/**
 * A CloudFormation template for CloudFront in front of a bucket that holds the site. The name of the key value store has the hash of its keys:
 * CloudFormation then replaces the store when pages are added, and imports the keys again.
 * @param keys what `cloudfrontKeys` wrote
 */
export function cloudfrontStack(rules: HeaderRule[], base: string, keys: string): string {
  const hash = keysHash(keys)
  // The bucket sets the type of a file, which is given at upload.
  const special = rules.filter(({ path, headers }) => path !== '/*' && !(contentType in headers))
  const policies = [
    { id: 'Headers', path: '/*', headers: headersAt(rules, '/') },
    ...special.map((rule, index) => ({
      id: `Headers${index + 1}`,
      path: rule.path.replace(/:\w+/g, '*'),
      headers: { ...headersAt(rules, '/'), ...rule.headers },
    })),
  ]
  const [everywhere, ...folders] = policies.map(({ id, path }) => ({ id, behavior: behavior(id, base + path) }))

  return JSON.stringify({
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'The site, and every spelling of its addresses. Written by the build.',
    Parameters: {
      Bucket: { Type: 'String', Description: 'The bucket that holds the site, in the region of this stack.' },
      Domain: {
        Type: 'String',
        Default: '',
        Description: 'Your domain; leave empty to use the one that CloudFront provides.',
      },
      Certificate: { Type: 'String', Default: '', Description: 'ARN of the certificate for the domain, in us-east-1.' },
    },
    Conditions: { HasDomain: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'Domain' }, ''] }] } },
    Resources: {
      Pages: {
        Type: 'AWS::CloudFront::KeyValueStore',
        Properties: {
          Name: { 'Fn::Sub': `\${AWS::StackName}-${hash}` },
          ImportSource: {
            SourceType: 'S3',
            SourceArn: { 'Fn::Sub': `arn:\${AWS::Partition}:s3:::\${Bucket}/${keysName(hash)}` },
          },
        },
      },
      Addresses: {
        Type: 'AWS::CloudFront::Function',
        Properties: {
          Name: { 'Fn::Sub': '${AWS::StackName}-addresses' },
          AutoPublish: true,
          FunctionCode: cloudfrontFunction(base),
          FunctionConfig: {
            Comment: 'Redirects every spelling of an address to its page',
            Runtime: 'cloudfront-js-2.0',
            KeyValueStoreAssociations: [{ KeyValueStoreARN: { 'Fn::GetAtt': ['Pages', 'Arn'] } }],
          },
        },
      },
      ...Object.fromEntries(policies.map(({ id, headers }) => [id, headersPolicy(id, headers)])),
      Access: {
        Type: 'AWS::CloudFront::OriginAccessControl',
        Properties: {
          OriginAccessControlConfig: {
            Name: { 'Fn::Sub': '${AWS::StackName}-access' },
            OriginAccessControlOriginType: 's3',
            SigningBehavior: 'always',
            SigningProtocol: 'sigv4',
          },
        },
      },
      BucketPolicy: {
        Type: 'AWS::S3::BucketPolicy',
        Properties: {
          Bucket: { Ref: 'Bucket' },
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Principal: { Service: 'cloudfront.amazonaws.com' },
                // With ListBucket, S3 responds to a missing file with 404, not with 403.
                Action: ['s3:GetObject', 's3:ListBucket'],
                Resource: [
                  { 'Fn::Sub': 'arn:${AWS::Partition}:s3:::${Bucket}' },
                  { 'Fn::Sub': 'arn:${AWS::Partition}:s3:::${Bucket}/*' },
                ],
                Condition: {
                  StringEquals: {
                    'AWS:SourceArn': {
                      'Fn::Sub': 'arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${Site}',
                    },
                  },
                },
              },
            ],
          },
        },
      },
      Site: {
        Type: 'AWS::CloudFront::Distribution',
        Properties: {
          DistributionConfig: {
            Enabled: true,
            HttpVersion: 'http2and3',
            IPV6Enabled: true,
            Comment: { Ref: 'AWS::StackName' },
            Aliases: { 'Fn::If': ['HasDomain', [{ Ref: 'Domain' }], { Ref: 'AWS::NoValue' }] },
            ViewerCertificate: {
              'Fn::If': [
                'HasDomain',
                {
                  AcmCertificateArn: { Ref: 'Certificate' },
                  SslSupportMethod: 'sni-only',
                  MinimumProtocolVersion: 'TLSv1.2_2021',
                },
                { CloudFrontDefaultCertificate: true },
              ],
            },
            Origins: [
              {
                Id: 'bucket',
                DomainName: { 'Fn::Sub': '${Bucket}.s3.${AWS::Region}.${AWS::URLSuffix}' },
                OriginAccessControlId: { 'Fn::GetAtt': ['Access', 'Id'] },
                S3OriginConfig: { OriginAccessIdentity: '' },
              },
            ],
            DefaultCacheBehavior: { ...everywhere!.behavior, PathPattern: undefined },
            CacheBehaviors: folders.map((each) => each.behavior),
            CustomErrorResponses: [403, 404].map((ErrorCode) => ({
              ErrorCode,
              ResponseCode: 404,
              ResponsePagePath: `${base}/404.html`,
              ErrorCachingMinTTL: 10,
            })),
          },
        },
      },
    },
    Outputs: {
      Address: { Value: { 'Fn::Sub': `https://\${Site.DomainName}${base}/` } },
      Distribution: { Value: { Ref: 'Site' } },
    },
  })
}

/** The name in the bucket of the file that the key value store imports. */
export const keysName = (hash: string) => `errata-keys-${hash}.json`

export const keysHash = (keys: string) => createHash('sha256').update(keys).digest('hex').slice(0, 12)

const behavior = (policy: string, PathPattern: string) => ({
  PathPattern,
  TargetOriginId: 'bucket',
  ViewerProtocolPolicy: 'redirect-to-https',
  CachePolicyId: cachingOptimized,
  Compress: true,
  ResponseHeadersPolicyId: { Ref: policy },
  FunctionAssociations: [{ EventType: 'viewer-request', FunctionARN: { 'Fn::GetAtt': ['Addresses', 'FunctionARN'] } }],
})

/** CloudFront has separate members for some headers and accepts these headers nowhere else. */
const securityHeaders: Record<string, (value: string) => object> = {
  'content-security-policy': (value) => ({ ContentSecurityPolicy: { ContentSecurityPolicy: value, Override: true } }),
  'x-content-type-options': () => ({ ContentTypeOptions: { Override: true } }),
  'x-frame-options': (value) => ({ FrameOptions: { FrameOption: value, Override: true } }),
  'referrer-policy': (value) => ({ ReferrerPolicy: { ReferrerPolicy: value, Override: true } }),
}

const allowOrigin = 'access-control-allow-origin'

const corsConfig = (origin: string) => ({
  AccessControlAllowCredentials: false,
  AccessControlAllowHeaders: { Items: ['*'] },
  AccessControlAllowMethods: { Items: ['GET', 'HEAD'] },
  AccessControlAllowOrigins: { Items: [origin] },
  OriginOverride: true,
})

function headersPolicy(id: string, headers: Record<string, string>) {
  const all = Object.entries(headers)
  const security = all.flatMap(([name, value]) => securityHeaders[name.toLowerCase()]?.(value) ?? [])
  const cors = all.find(([name]) => name.toLowerCase() === allowOrigin)?.[1]
  const others = all.filter(([name]) => !(name.toLowerCase() in securityHeaders) && name.toLowerCase() !== allowOrigin)
  return {
    Type: 'AWS::CloudFront::ResponseHeadersPolicy',
    Properties: {
      ResponseHeadersPolicyConfig: {
        Name: { 'Fn::Sub': `\${AWS::StackName}-${id}` },
        SecurityHeadersConfig: Object.assign({}, ...security) as object,
        ...(cors !== undefined && { CorsConfig: corsConfig(cors) }),
        CustomHeadersConfig: { Items: others.map(([Header, Value]) => ({ Header, Value, Override: true })) },
      },
    },
  }
}
