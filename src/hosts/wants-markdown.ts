/**
 * An `Accept` header that asks for Markdown first: it names it, and with no weight below 1. Browsers never name it; command lines and
 * language models do. A pattern for JavaScript, PCRE and RE2 alike, to be used without regard to letter case.
 */
export const wantsMarkdown = '(^|,)[ \\t]*text/markdown[ \\t]*(,|$|;[ \\t]*(charset=[^,;]*;[ \\t]*)?q=1)'
