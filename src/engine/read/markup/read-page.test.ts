import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPage } from './read-page.ts'
import type { PageText } from './read-page.ts'
import { cpuTime } from '../../../cpu-time.fixture.ts'

/** What pages of each kind say: in their style, with sentences of our own. */
test.each<[string, string, string | null]>([
  ['nginx', '<html><head><title>503 Service Temporarily Unavailable</title></head><body><center><h1>503 Service Temporarily Unavailable</h1></center><hr><center>nginx/1.25.3</center></body></html>', null],
  ['nginx with a reason', '<title>400 No host was sent</title><center><h1>400 Bad Request</h1></center>\n<center>No host was sent</center><hr><center>nginx</center>', 'No host was sent'],
  ['nginx, page of a distribution', '<title>Error</title><h1>An error occurred.</h1><p>Sorry, the shop is closed.<br/>\nPlease try again later.</p><p>If you are the system administrator, see the log.</p><p><em>Faithfully yours, nginx.</em></p>', 'Sorry, the shop is closed. Please try again later.'],
  ['Apache', '<html><head><title>403 Forbidden</title></head><body>\n<h1>Forbidden</h1>\n<p>You may not see\nrow 9.</p>\n<p>Additionally, a 404 Not Found\nerror was encountered while trying to use an ErrorDocument.</p><hr><address>Apache/2.4.57 (Debian) Server at shop.example Port 443</address></body></html>', 'You may not see row 9.'],
  ['Apache with a reason', '<h1>Proxy Error</h1><p>The shop gave no answer.<br />\nIt cannot be reached.<p>Reason: <strong>Line is dead</strong></p></p><hr><address>Apache/2.4 Server at a Port 80</address>', 'Line is dead'],
  ['HTTP.sys', '<TITLE>Not Found</TITLE><h2>Not Found</h2>\n<hr><p>HTTP Error 404. There is no such row.</p>', 'HTTP Error 404. There is no such row.'],
  ['IIS', '<div id="header"><h1>Server Error</h1></div><fieldset><h2>404 - Row not found.</h2><h3>The row might have been sold, or has another name.</h3></fieldset>', 'The row might have been sold, or has another name.'],
  ['ASP.NET', "<span><H1>Server Error in '/' Application.<hr></H1><h2> <i>Seat is taken.</i> </h2></span><b> Description: </b>An unhandled exception occurred.<br><br><b> Exception Details: </b>Shop.TakenException: Seat is taken.<br><br><b>Source Error:</b><br><br>", 'Shop.TakenException: Seat is taken.'],
  ['Tomcat', '<h1>HTTP Status 404 – Not Found</h1><hr class="line" /><p><b>Type</b> Status Report</p><p><b>Message</b> No seat at [&#47;row&#47;9]</p><p><b>Description</b> The origin server did not find it.</p><hr class="line" /><h3>Apache Tomcat/10.1.20</h3>', 'No seat at [/row/9]'],
  ['Tomcat without a message', '<h1>HTTP Status 405 – Method Not Allowed</h1><hr /><p><b>Type</b> Status Report</p><p><b>Description</b> The seat cannot be deleted.</p><hr /><h3>Apache Tomcat/10.1.20</h3>', 'The seat cannot be deleted.'],
  ['Tomcat, in German', '<h1>HTTP Status 404 – nicht gefunden</h1><p><b>Typ</b> Statusbericht</p><p><b>Nachricht</b> Platz 9 fehlt</p><p><b>Beschreibung</b> Es gibt ihn nicht.</p>', 'Platz 9 fehlt'],
  ['JBoss', '<h1>HTTP Status 404 - /row</h1><HR><p><b>type</b> Status report</p><p><b>message</b> <u>/row</u></p><p><b>description</b> <u>The row (/row) is closed.</u></p><HR><h3>JBoss Web</h3>', 'The row (/row) is closed.'],
  ['Jetty', '<title>Error 404 Row is closed</title><h2>HTTP ERROR 404 Row is closed</h2><table><tr><th>URI:</th><td>/row/9</td></tr><tr><th>STATUS:</th><td>404</td></tr><tr><th>MESSAGE:</th><td>Row is closed</td></tr><tr><th>SERVLET:</th><td>shop</td></tr></table><hr/><a href="x">Powered by Jetty:// 12.0.5</a>', 'Row is closed'],
  ['Jetty, with the status alone', '<title>Error 409 Conflict</title><h2>HTTP ERROR 409</h2><table><tr><th>MESSAGE:</th><td>Conflict</td></tr><tr><th>SERVLET:</th><td>shop</td></tr></table>', 'Conflict'],
  ['Jetty, of a bad request', '<h1>Bad Message 400</h1><pre>reason: No colon in line 3</pre>', 'No colon in line 3'],
  ['WildFly', '<html><head><title>Error</title></head><body>Forbidden</body></html>', null],
  ['Varnish', '<title>503 No shop is open</title><h1>Error 503 No shop is open</h1><p>No shop is open</p><h3>Guru Meditation:</h3><p>XID: 32771</p><hr><p>Varnish cache server</p>', 'No shop is open'],
  ['Squid', '<body id=ERR_X><h1>ERROR</h1><h2>The requested URL could not be retrieved</h2><hr><p>The following error was encountered while trying to retrieve the URL: <a href="http://a.example/">http://a.example/</a></p><blockquote id="error"><p><b>Connection to 192.0.2.4 failed.</b></p></blockquote><p>Your cache administrator is <a href="m">webmaster</a>.</p><hr><p>Generated Sat, 21 Nov 2026 by cache (squid/6.1)</p>', 'Connection to 192.0.2.4 failed.'],
  ['HAProxy', '<html><body><h1>503 Service Unavailable</h1>\nEvery till is closed.\n</body></html>\n', 'Every till is closed.'],
  ['Cloudflare', '<title>shop.example | 522: Connection timed out</title><div id="cf-error-details"><header><h1><span>Connection timed out</span> <span>Error code 522</span></h1><div>Visit <a href="x">cloudflare.com</a> for more information.</div><div>2026-11-21 05:00:00 UTC</div></header><h3>Browser</h3><span>Working</span><h2>What happened?</h2><p>The shop did not answer in time.</p><h2>What can I do?</h2><p>Please try again in a few minutes.</p></div>', 'The shop did not answer in time.'],
  ['CloudFront', '<H1>403 ERROR</H1><H2>The request could not be satisfied.</H2><HR noshade>\nRequest blocked.\nWe cannot reach the shop.\n<BR clear="all">If you provide content through CloudFront, see its guide.<BR clear="all"><HR><PRE>\nGenerated by cloudfront (CloudFront)\nRequest ID: 8a7b==\n</PRE><ADDRESS></ADDRESS>', 'Request blocked. We cannot reach the shop.'],
  ['Akamai', '<TITLE>Access Denied</TITLE><H1>Access Denied</H1>\n \nYou may not see "http&#58;&#47;&#47;a&#46;example&#47;" from here.<P>\nReference&#32;&#35;18&#46;2d3f<P>https&#58;&#47;&#47;errors&#46;example&#47;18', 'You may not see "http://a.example/" from here.'],
  ['Django', '<title>Not Found</title><h1>Not Found</h1><p>There is no such row.</p>', 'There is no such row.'],
  ['Django’s debug page', '<h1>NoSeat at /row/</h1><pre class="exception_value">row 9 is full</pre><table><tr><th>Request Method:</th><td>GET</td></tr><tr><th>Exception Type:</th><td>NoSeat</td></tr><tr><th>Exception Value:</th><td><pre>row 9 is full</pre></td></tr></table>', 'row 9 is full'],
  ['Django’s page of addresses', '<h1>Page not found <span>(404)</span></h1><table><tr><th>Request Method:</th><td>GET</td></tr><tr><th>Request URL:</th><td>http://a.example/row</td></tr></table><p>Django tried these URL patterns, in this order:</p><ol><li>admin/</li></ol><p>The path <code>row</code> fits none of these.</p><p>You’re seeing this error because you have <code>DEBUG = True</code>.</p>', 'The path row fits none of these.'],
  ['Flask', '<!doctype html>\n<html lang=en>\n<title>400 Bad Request</title>\n<h1>Bad Request</h1>\n<p>The &#39;row&#39; must be a number.</p>\n', "The 'row' must be a number."],
  ['Werkzeug’s debugger', '<title>KeyError: 9 // Werkzeug Debugger</title><h1>KeyError</h1><div class="detail"><p class="errormsg">KeyError: row 9</p></div><h2>Traceback <em>(most recent call last)</em></h2>', 'KeyError: row 9'],
  ['Bottle', '<h1>Error: 409 Conflict</h1><p>Sorry, the requested URL <tt>/row</tt>\n caused an error:</p><pre>Row 9 is locked.</pre>', 'Row 9 is locked.'],
  ['Rails', '<div class="dialog"><h1>The row you wanted is gone.</h1><p>You may have mistyped the address.</p></div><p>If you are the application owner check the logs.</p>', 'The row you wanted is gone.'],
  ['Rails’ debug page', '<header><h1>NoSeat in RowsController#show</h1></header><main><h2 class="exception-message">Couldn&#39;t find row 9</h2></main>', "Couldn't find row 9"],
  ['Symfony', '<div class="exception-summary"><h2 class="exception-http">HTTP 500 Internal Server Error</h2><h1 class="break-long-words exception-message">Row 9 is broken</h1></div>', 'Row 9 is broken'],
  ['Laravel', '<title>Not Found</title><div class="code">404</div><div class="message">Not Found</div>', null],
  ['Spring', "<h1>Whitelabel Error Page</h1><p>This application has no explicit mapping for /error, so you are seeing this as a fallback.</p><div id='created'>Sat Nov 21 05:36:24 UTC 2026</div><div>There was an unexpected error (type=Conflict, status=409).</div><div>Row 9 is locked</div>", 'Row 9 is locked'],
  ['Spring without a message', "<h1>Whitelabel Error Page</h1><p>This application has no explicit mapping for /error, so you are seeing this as a fallback.</p><div>There was an unexpected error (type=Not Found, status=404).</div><div>No message available</div>", 'There was an unexpected error (type=Not Found, status=404).'],
  ['Express', '<!DOCTYPE html><title>Error</title><pre>Cannot GET /row</pre>', 'Cannot GET /row'],
  ['Express with a stack', '<title>Error</title><pre>RowError: row 9 is full<br> &nbsp; &nbsp;at file:///srv/app.js:12:32<br> &nbsp; &nbsp;at next (/srv/route.js:163:13)</pre>', 'RowError: row 9 is full'],
  ['CherryPy', '<h2>404 Not Found</h2><p>There is no row 9</p><pre id="traceback">Traceback (most recent call last):\n  File "a.py", line 1, in run\n    take()\nNoRow: 9\n</pre><div id="powered_by"><span>Powered by <a href="x">CherryPy 18.8.0</a></span></div>', 'There is no row 9'],
  ['PHP', '<br />\n<b>Fatal error</b>:  Uncaught Error: row 9 is full in /srv/a.php:5\nStack trace:\n#0 {main}\n  thrown in <b>/srv/a.php</b> on line <b>5</b><br />\n', 'Uncaught Error: row 9 is full in /srv/a.php:5'],
  ['PHP’s parser', '<br />\n<b>Parse error</b>:  syntax error in <b>/srv/a.php</b> on line <b>3</b><br />', 'syntax error in /srv/a.php on line 3'],
  ['Next.js', '<title>404: Row not there.</title><script src="x"></script><div hidden=""><p>never seen here</p></div><div><style>h1{}</style><h1>404</h1><div><h2>This row could not be found.</h2></div></div><script>push("This is no sentence.")</script>', 'This row could not be found.'],
  ['GitHub Pages', '<title>Site not found</title><h1>404</h1><p><strong>There is no site here.</strong></p><p>If you are trying to publish one, <a href="x">read how</a>.</p>', 'There is no site here.'],
  ['Icecast', '<title>Error 404</title><body><b>404 - The row you asked for is empty</b></body>', '404 - The row you asked for is empty'],
  ['Pyramid', '<title>400 Bad Request</title><h1>400 Bad Request</h1>\n  The request is wrong.<br/><br/>\nRow must be a number.\n\n', 'The request is wrong. Row must be a number.'],
  ['a fragment', '<h1>409 Conflict</h1><p>Row 9 is locked.', 'Row 9 is locked.'],
  ['a heading that is not closed', '<h1>409 Conflict<p>Row 9 is locked.', 'Row 9 is locked.'],
  ['a paragraph in a heading', '<h1><p>Bad Request</p></h1>\nLine 3 is too long (50 &gt; 40)', 'Line 3 is too long (50 > 40)'],
  ['a closed script', '<html><script src="a.js" /><h1>Gone</h1><p>Row 9 was sold.</p></html>', 'Row 9 was sold.'],
  ['Japanese', '<h1>404 Not Found</h1><p>お探しの席は見つかりませんでした。</p>', 'お探しの席は見つかりませんでした。'],
  ['advice alone', '<h1>503 Service Unavailable</h1><p>Please try again later.</p>', 'Please try again later.'],
  ['a page behind a challenge', '<title>Just a moment...</title><noscript><p>Enable JavaScript and cookies to continue</p></noscript>', null],
])('the sentence of a page of %s', (_, page, sentence) => {
  expect(readPage(page).sentence?.text ?? null).toBe(sentence)
}) // prettier-ignore

test.each<[string, string, string | null]>([
  ['the heading', '<title>t</title><h1>502 Bad Gateway</h1>', '502 Bad Gateway'],
  ['the title, where the heading is a number', '<title>500: Internal Server Error</title><h1>500</h1><h2>Internal Server Error.</h2>', '500: Internal Server Error'],
  ['the title, where there is no first heading', '<title>Error 404 Not Found</title><h2>HTTP ERROR 404</h2>', 'Error 404 Not Found'],
  ['the text, where the title says nothing', '<title>Error</title><pre>Bad Request</pre>', 'Bad Request'],
  ['nothing', '<html><body></body></html>', null],
])('without a sentence, the message is %s', (_, page, message) => {
  expect(readPage(page).message?.text ?? null).toBe(message)
}) // prettier-ignore

test('the parts of a page, and their places', () => {
  const source = '<title>404 &amp; gone</title><h1>Error <b>404</b>: 1,404 rows</h1><p>Row&nbsp;9 is\n <i>sold</i>.</p>'
  const { title, headings, sentence, statuses, blocks } = readPage(source)
  const at = ({ start, end }: { start: number; end: number }) => source.slice(start, end)
  expect([title!.text, at(title!)]).toEqual(['404 & gone', '404 &amp; gone'])
  expect(headings.map((heading) => [heading.level, heading.text])).toEqual([[1, 'Error 404: 1,404 rows']])
  expect([sentence!.text, at(sentence!)]).toEqual(['Row 9 is sold.', 'Row&nbsp;9 is\n <i>sold</i>.'])
  expect(statuses.map((each) => [each.status, at(each), each.start])).toEqual([[404, '404', 7], [404, '404', 42]]) // prettier-ignore
  expect(blocks.map(({ is, text }) => [is, text])).toEqual([['heading', 'Error 404: 1,404 rows'], ['text', 'Row 9 is sold.']]) // prettier-ignore
})

test.each<[string, string, string | null]>([
  ['a browser’s view of JSON', '<html><body><pre>{&quot;a&quot;: <span>1</span>}</pre></body></html>', '{"a": 1}'],
  [
    'a browsable API',
    '<pre><span><b>HTTP 403 Forbidden</b>\n<b>Allow:</b> GET\n\n</span>{\n "a": 1\n}</pre>',
    '{\n "a": 1\n}',
  ],
  ['PHP’s warning before JSON', '<br />\n<b>Warning</b>: x in <b>a</b><br />\n{"a":1}', '{"a":1}'],
  ['text', '<pre>[see {1}]</pre>', null],
])('the JSON in %s', (_, page, json) => {
  expect(readPage(page).json?.text.trim() ?? null).toBe(json)
})

describe('any page', () => {
  const fragments = ['<h1>', '</h1>', '<p>', '</p>', '<b>Message</b> ', '<br>', '<hr>', '<pre>', '</pre>', '<title>', '</title>', '<script>', '</script>', '<table><tr><td>', '<th>Reason:', 'No seat. ', '404 ', '\n', '&amp;', '&nGt;', '&#x110000;', '&', '<', '{"a":1}', '\n   at x (a:1:2)', 'Traceback (most recent call last):\n', 'é', '\ud83d', '<div hidden>', '<a href=x>', '</a>', '</', '<!--', '-->', ':'] // prettier-ignore

  test('nothing is thrown, and every place is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...fragments), fc.string()), { maxLength: 60 }), (parts) => {
        const source = parts.join('')
        const { title, headings, sentence, message, statuses, blocks } = readPage(source)
        const places = [title, ...headings, sentence, message, ...blocks].filter((each) => each !== null)
        for (const { text, start, end } of places satisfies PageText[]) {
          expect(start >= 0 && start <= end && end <= source.length).toBe(true)
          expect(text).toBe(text.trim())
        }
        for (const { status, start, end } of statuses) {
          expect(status >= 100 && status <= 599 && start < end && end <= source.length).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ...['<b>', '<p>', '<div>a', '<h1>a', 'a<br>', '&amp;', '&#', '<', '</b>', '<!--', '<table><tr><td>Message:', '<p><b>Message</b> Not Found</p>', '<p '].map((text) => [text]),
    ['<pre>', '\n  at x'], ['<pre>', '\n{'], ['<p ', 'a="b" '], ['<title>', '404 '], ['<pre>', '\n'], ['<p>', 'a:'],
  ])('a megabyte of %s%s is read in bounded time', (before, repeated = before) => {
    const page = before + repeated.repeat(2 ** 20 / repeated.length)
    readPage(page)
    expect(cpuTime(() => readPage(page))).toBeLessThan(250)
  }) // prettier-ignore
})
