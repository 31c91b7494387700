/** On a page at an old address: redirects to the new address, keeping the query and the fragment. */
const { href } = document.querySelector<HTMLAnchorElement>('#to')!

location.replace(href + location.search + location.hash)
