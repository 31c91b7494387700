import { at, isObject, isText } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, mediaSign, type Envelope } from '../envelope.ts'

/**
 * SOAP faults: SOAP 1.1 section 4.4 (`faultcode`, `faultstring`) and SOAP 1.2 part 1 section 5.4 (`Code/Value`, `Reason/Text`).
 * XML reaches an envelope as JSON, without namespace prefixes.
 */
export const soapFault: Envelope = {
  id: 'soap-fault',
  name: 'SOAP fault',
  impliedStatus: 500,

  recognise(body, response) {
    const place = placeOf(body)
    if (!place) return []
    const isFirst = at(body, ...place, 'faultcode') !== undefined || at(body, ...place, 'faultstring') !== undefined
    return [
      isFirst
        ? { text: '`faultcode` and `faultstring` are from SOAP 1.1', weight: 60, path: place, part: 'key' }
        : { text: '`Code` and `Reason` are from SOAP 1.2', weight: 60, path: place, part: 'key' },
      ...(place.length > 1
        ? [{ text: 'the fault is in a SOAP envelope', weight: 40, path: ['Envelope'], part: 'key' as const }]
        : []),
      ...mediaSign(response, /^application\/soap\+xml$/, 15),
    ]
  },

  read(body) {
    const place = placeOf(body) ?? []
    const code = found(body, [...place, 'faultcode'], [...place, 'Code', 'Value'])
    const subcode = found(body, [...place, 'Code', 'Subcode', 'Value'])
    const isSender = code !== null && /(^|:)Sender$/.test(code.value)
    return {
      code,
      message: found(body, [...place, 'faultstring'], [...place, 'Reason', 'Text'], [...place, 'Reason', 'Text', 0]),
      fields: [],
      status: isSender ? 400 : 500,
      notes: [
        ...(subcode ? [`\`Subcode\` says more: \`${subcode.value}\`.`] : []),
        ...(code !== null && /(^|:)(Client|Sender)\b/.test(code.value)
          ? ['Fix the SOAP message before you send it again: the server says that the message itself was wrong.']
          : []),
      ],
    }
  },
}

function placeOf(body: Json): Path | null {
  for (const place of [['Envelope', 'Body', 'Fault'], ['Body', 'Fault'], ['Fault']]) {
    const fault = at(body, ...place)
    if (isObject(fault) && (isText(fault.faultcode) || isText(fault.faultstring) || isText(at(fault, 'Code', 'Value'))))
      return place
  }
  return null
}
