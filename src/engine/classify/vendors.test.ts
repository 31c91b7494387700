import { expect, test } from 'vitest'
import { clientIn } from './vendors.ts'

/** Of two vendors of one house, the narrower one. */
// prettier-ignore
test.each([
  ['AccessDenied: Access Denied\n    at S3RestXmlProtocol.handleError (/app/node_modules/@aws-sdk/core/index.js:1398:27)', 'Amazon S3'],
  ['NoSuchKey: m\n    at de_GetObjectCommandError (/app/node_modules/@aws-sdk/client-s3/dist-cjs/index.js:1:1)', 'Amazon S3'],
  ['com.amazonaws.services.s3.model.AmazonS3Exception: m', 'Amazon S3'],
  ['software.amazon.awssdk.services.s3.model.NoSuchBucketException: m', 'Amazon S3'],
  ['Aws::S3::Errors::AccessDenied (Access Denied)', 'Amazon S3'],
  ['Aws\\S3\\Exception\\S3Exception: Error executing "GetObject"', 'Amazon S3'],
  ['Amazon.S3.AmazonS3Exception: Access Denied', 'Amazon S3'],
  ['AccessDenied: m\n    at de_CommandError (/app/node_modules/@aws-sdk/client-sqs/dist-cjs/index.js:1:1)', 'AWS'],
  ['m\n    at x (/app/node_modules/@aws-sdk/client-s3-control/dist-cjs/index.js:1:1)', 'AWS'],
  ['com.amazonaws.services.sns.model.AuthorizationErrorException: m', 'AWS'],
  ['Aws::STS::Errors::AccessDenied', 'AWS'],
])('%j: %s', (text, name) => {
  expect(clientIn(text)?.vendor.name).toBe(name)
})
