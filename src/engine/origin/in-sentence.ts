const commonNouns = new Map([
  ['Captive portal', 'a captive portal'],
  ['Antivirus program', 'an antivirus program'],
])

/** The name of something in front of the API with its article, if it takes one: "the Heroku router", "a captive portal", "nginx". */
export const inSentence = (name: string): string =>
  commonNouns.get(name) ?? (/ (?:front end|load balancer|router|proxy)$/.test(name) ? `the ${name}` : name)

/** At the start of a sentence, an article has a capital; a name stays as its owner writes it. */
export const capital = (named: string) =>
  named.replace(/^(?:an?|the) /, (article) => article.charAt(0).toUpperCase() + article.slice(1))
