/** What the layout writes where the policy of a page is to stand, before the page's hashes are known. */
export const policyMark = 'policy-of-this-page'
