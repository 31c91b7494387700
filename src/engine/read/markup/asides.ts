/** Whether a line is about the page or the request, not about the error: signatures of servers, ids, times, addresses, links. */
export function isAside(text: string): boolean {
  return asides.some((pattern) => pattern.test(text))
}

const asides = [
  // `nginx/1.22.1`, `Apache/2.4.57 (Debian) Server at localhost Port 80`, `Apache Tomcat/10.1.2 (Debian)`
  /^[\w+-]{1,40}(?: [\w+-]{1,40}){0,3}\/v?\d[\w.+-]{0,40}(?:[ ,;].{0,120})?$/,
  /\bServer at \S{1,200} Port \d|\bpowered by\b|^generated (?:by|at|on|in)?\b|©|\(c\) \d{4}|\bcopyright\b|\ball rights reserved\b/i,
  /^(?:the )?(?:nginx|openresty|apache|varnish|squid|haproxy|envoy|caddy|cloudflare|iis|jetty|tomcat|litespeed)\b[\w ]{0,30}(?:server|proxy|team)?[.!]?$/i,
  /^faithfully yours/i,
  // `Request ID: 7f3a`, `Reference #18.2d35`, `Server time: ...`
  /^(?:your |the |client |server |http |full |requested )?(?:(?:request|response|trace|correlation|session|event|error|incident|support|cloudflare|transaction|activity|reference|ray|host|x) ?-?)?(?:ids?|uuid|guid|xid|ip(?: address)?|reference(?: (?:number|id|code))?|ref|number|no|ray|timestamp|time(?:stamp)?|date|url|uri|path|method|hostname|host|port|servlet|version|type|status(?: code)?|code|user agent|location|source file|file|line|note|node|via|query string|protocol|referer|referrer|contact|e-?mail|phone|pop|zone|client|server|physical path|logon method|logon user|handler|module|notification|error code|django version|python (?:version|executable|path)|installed (?:applications|middleware)|exception (?:type|location)|raised (?:by|during)|hint|see also)s?(?: is)?\s?[:#=]/i,
  /^(?:guru meditation|cf-ray|xid)\b/i,
  /^you(?:'re|’re| are) seeing this\b|\byou are seeing this as a fallback\b|^this (?:page|message|error) (?:is|was) (?:shown|displayed|generated|created|sent)\b/i,
  /^additionally, an? \d{3}\b/i,
  /^no (?:error )?(?:message|details?|description)s?(?: is| are| was)? (?:available|given|provided)\W*$/i,
  // An address or a path alone, a date alone.
  /^(?:https?:\/\/|\/|www\.)\S*$/i,
  /^(?:mon|tue|wed|thu|fri|sat|sun)\w{0,6},? (?:\d{1,2} \w{3}|\w{3} \d{1,2})\b[\w:, +-]{0,40}$|^\d{4}-\d\d-\d\d[T ][\d:.+ -]{0,40}(?:Z|UTC|GMT)?$/i,
  /^traceback\b|^stack ?trace\b|^caused by\b/i,
]

/** Whether a sentence tells a reader what to do next: it is used only if nothing says more. */
export const isAdvice = (text: string): boolean =>
  /^(?:(?:please )?(?:try|contact|visit|check|see|click|go|return|refresh|reload|wait|come back|report|let us|make sure|ensure|use the|enable)|please|back to|you (?:may|can|could|might)|if (?:you|this|the|that)|for (?:more|further|additional|help)|more (?:information|details)|learn more|read more|need help|what (?:happened|can|should|now)|why |how |would you|did you|do you|we(?:'ll|’ll| will)|our (?:team|engineers)|thank)\b/i.test(
    text,
  )

/** Whether a sentence says no more than that something failed. */
export const isVague = (text: string): boolean =>
  /^(?:(?:oops|ooops|whoops|sorry|uh[- ]oh|we(?:'re|’re| are) sorry|we apologi[sz]e)\b[^\w]{0,5}(?:but |for the inconvenience)?\s?)?(?:it (?:looks|seems) like )?(?:there (?:was|has been|is)|we (?:encountered|hit|had|have encountered))?\s?(?:an?|some|the following)?\s?(?:(?:unexpected|unknown|internal|unhandled|application|server|fatal|technical|temporary) ){0,3}(?:errors?|exceptions?|problems?|issues?|something)\b(?: (?:has|have))? ?(?:was |been |is |just )?(?:occur\w*|happened|happen|encountered|went wrong|gone wrong|wrong|broken|while|when|on our|\(|[.!]?$)/i.test(
    text,
  ) ||
  /\brequest could ?n[o']t be (?:satisfied|processed|completed|handled)\b|\bserver returned (?:an? )?["“]?(?:\d{3}|error)/i.test(
    text,
  )
