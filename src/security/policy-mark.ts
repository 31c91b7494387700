/** The layout's placeholder for the policy, before the page's hashes are known. */
export const policyMark = 'policy-of-this-page'
