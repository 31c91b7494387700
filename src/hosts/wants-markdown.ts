/**
 * An `Accept` header that prefers Markdown: it names Markdown without a weight below 1. Browsers never name it; command lines and
 * language models do. The pattern works in JavaScript, PCRE and RE2. Ignore letter case when matching.
 */
export const wantsMarkdown = '(^|,)[ \\t]*text/markdown[ \\t]*(,|$|;[ \\t]*(charset=[^,;]*;[ \\t]*)?q=1)'
