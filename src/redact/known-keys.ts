import { foundBy, type Found } from './model.ts'

/** Keys that are recognized by their format, anywhere. The formats are those that their makers and secret scanners publish. */
export const findKnownKeys = (text: string): Found[] =>
  shapes.flatMap(([what, pattern]) => foundBy(text, pattern, what))

/**
 * What a key begins with, and how many letters, digits and signs follow at least. A beginning that is a word, or short, counts only if
 * nothing precedes it.
 */
const prefixes: [prefix: string, least: number, isWord?: true][] = [
  ['tnx_', 6],
  ['sk-', 16],
  ['(?:sk|rk|sess|whsec|ek)_(?:(?:live|test|prod)_)?', 10],
  ['gh[pousr]_|github_pat_', 20],
  ['gl(?:pat|ptt|dt|rt|rtr|cbt|ft|imt|agent|oas|soat|ffct)-', 16],
  ['xox[a-z](?:\\.xox[a-z])?-|xapp-|xwfp-', 10],
  ['AIza', 30],
  ['ya29\\.|1//0|GOCSPX-', 16],
  ['(?:A(?:KIA|SIA|BIA|GPA|IDA|ROA|IPA|NPA|NVA|CCA)|A3T[A-Z0-9])(?=[A-Z0-9]{16})', 16],
  [
    '(?:npm|rubygems|figd|figu|ntn|nfp|sbp|phx|phc|hf|api_org|gsk|r8|fo1|tfp|lsv2_[ps][tk]|lin_(?:api|oauth)|dckr_[po]at|do[opr]_v1|shp(?:at|ss|ca|pa)|vc[piark]|cf(?:k|ut|at)|sntry[su]|glsa|glc|sq[pua]|sgp|fm[12]r?|sb_(?:secret|publishable))_',
    16,
  ],
  [
    '(?:CLOJARS|CCIPAT|EZ[AT]K|pul|pnu|rpa|pscale_(?:tkn|pw|oauth)|shippo_(?:live|test)|fpat|FLWSECK(?:_TEST)?|secret)_?(?=[\\w-]{0,64}\\d)',
    24,
    true,
  ],
  [
    '(?:pypi|PMAK|NRAK|NRJS|NRII|xkeysib|xsmtpsib|tvly|nvapi|xai|pplx|fio-u|sq0(?:atp|csp|idp)|tskey-[a-z]{2,20}|pat-(?:na|eu)\\d|AGE-SECRET-KEY|duffel_(?:live|test))-',
    16,
  ],
  ['hv[sbr]\\.|dp\\.(?:pt|st|ct|sa|scim|audit)\\.|ops_ey|dt0[a-z]\\d\\d\\.', 16],
  [
    '(?:sdk|api|mob)-(?=[\\da-f]{8}-[\\da-f]{4}-)|AKCp|ATBB|ABSK|(?:AQ\\.A|sl\\.(?:u\\.)?)(?=[\\w-]{0,64}\\d)',
    30,
    true,
  ],
  ['(?:ATATT3|ATCTT3|EAAAE|EAACEdEose0cBA|LTAI|oy2)(?=[\\w-]{0,64}\\d)', 16, true],
  ['(?:dapi|SK)(?=[0-9a-f]{32}(?![\\w-]))', 32],
]

/** `acme_live_…`, `acme_secret_…`: how most services have named their keys since. */
const namedPrefix =
  /(?:(?<![\w\\-])|(?<=\\[nrtbf]))[a-z][a-z\d]{0,15}[_-](?:live|test|prod|sandbox|secret|pat|token|api|apikey|key|sk|pat_live)[_-](?=[\w-]*\d)[\w-]{16,}/g

/** No letter precedes it, unless it belongs to an escape: `\\n`. */
const start = '(?:(?<![A-Za-z])|(?<=\\\\[nrtbf]))'

/** Nothing that could be the start of the same word precedes it. */
const word = '(?:(?<![\\w-])|(?<=\\\\[nrtbf]))'

const shapes: [what: string, pattern: RegExp][] = [
  ...prefixes.map(([prefix, least, isWord]): [string, RegExp] => [
    'api key',
    new RegExp(`${isWord ? word : start}(?:${prefix})[\\w.=+-]{${least},}`, 'g'),
  ]),
  ['api key', new RegExp(`${start}glc_[\\w+/=-]{20,}`, 'g')],
  [
    'account number',
    /(?<=\b(?:aws_?)?account_?(?:id)?\\{0,7}["']?\s{0,8}(?::|=>|=)\s{0,8}\\{0,7}["']?)\d{4}-?\d{4}-?\d{4}(?![\w-])/gi,
  ],
  ['api key', namedPrefix],
  ...[
    're_[A-Za-z\\d]{6,12}_[A-Za-z\\d]{16,}',
    'pat[A-Za-z\\d]{14}\\.[\\da-f]{64}',
    '[A-Za-z\\d]{14}\\.atlasv1\\.[\\w-]{40,}',
    // Microsoft Entra's client secrets.
    '[\\w.~-]{3}\\dQ~[\\w.~-]{31,34}',
  ].map((shape): [string, RegExp] => ['api key', new RegExp(word + shape, 'g')]),
  ['api key', new RegExp(`${start}SG\\.[\\w-]{16,32}\\.[\\w-]{16,64}`, 'g')],
  ['api key', /(?<![\w-])key-[0-9a-f]{32}(?![\w-])/g],
  ['api key', /(?<![\w-])[0-9a-f]{32}-us\d{1,2}(?![\w-])/g],
  // A line of .pgpass.
  ['password', /(?<=^[\w.*-]+:(?:\*|[56]4\d\d):[a-z*][^\s:]*:[^\s:]+:)\S.*$/gim],
  ['bot token', new RegExp(`(?:(?<=/bot)|${word})\\d{6,12}:A[\\w-]{33,36}(?![\\w-])`, 'g')],
  ['bot token', /(?<![\w-])[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,40}(?![\w-])/g],
  ['webhook address', /(?<=hooks\.slack\.com\\?\/(?:services|workflows|triggers)\\?\/)[\w/\\-]{16,200}/g],
  ['webhook address', /(?<=discord(?:app)?\.com\\?\/api\\?\/webhooks\\?\/)[\w/\\-]{16,200}/g],
  ['webhook address', /(?<=\.webhook\.office\.com\\?\/webhookb2\\?\/)[\w@/\\-]{16,300}/g],
  ['api key', /(?<![\w-])v1\.0-[0-9a-f]{20,}-[0-9a-f]{100,}/g],
  ['api key', /(?<![\w-])amzn\.mws\.[\w-]{30,50}/g],
]
