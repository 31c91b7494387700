import { isText } from '../../json.ts'
import { found, signsOf, type Envelope, type Member } from '../envelope.ts'
import { says } from '../service/conditions.ts'
import { linkOf } from '../standard/lists.ts'

/** Alibaba Cloud: `Code`, `Message`, `RequestId` and `HostId` on the top level; as XML the same inside `Error`. */
export const alibabaCloud: Envelope = {
  id: 'alibaba-cloud',
  name: 'Alibaba Cloud error',
  impliedStatus: null,

  recognise: (body) => [...signsAt('', body), ...signsAt('Error.', body)],

  read: (body) => ({
    code: found(body, 'Code', 'Error.Code'),
    message: found(body, 'Message', 'Error.Message'),
    requestId: found(body, 'RequestId', 'Error.RequestId'),
    docUrl: linkOf(found(body, 'Recommend', 'Error.Recommend')),
    fields: [],
    notes: found(body, 'Code', 'Error.Code')?.value.startsWith('Throttling')
      ? ['The calls allowed per second or minute are used up: send requests more slowly.']
      : [],
  }),
}

/** In XML only what S3 doesn't send counts: the two have `Code`, `Message`, `RequestId` and `HostId` in common. */
function signsAt(base: '' | 'Error.', body: Parameters<Envelope['recognise']>[0]) {
  const isTop = base === ''
  const required: Member[] = [
    [`${base}Code`, isText, 15, '`Code` is a word'],
    [`${base}Message`, isText, 5, '`Message` is a string'],
    [`${base}RequestId`, says(/^[0-9A-F]{8}-([0-9A-F]{4}-){3}[0-9A-F]{12}$/), 20, '`RequestId` is an uppercase UUID'],
  ]
  return signsOf(body, required, [
    [`${base}HostId`, says(/\.aliyuncs\.com$/), 80, '`HostId` is an Alibaba Cloud host'],
    [`${base}HostId`, isText, isTop ? 20 : 0, '`HostId` is present'],
    [`${base}Recommend`, says(/aliyun|alibabacloud/), 60, "`Recommend` links to Alibaba Cloud's help"],
  ])
}
