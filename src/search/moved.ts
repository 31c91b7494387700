/** On a page at an old address: goes on to where its link leads, with the query and the fragment that it was opened with. */
const { href } = document.querySelector<HTMLAnchorElement>('#to')!

location.replace(href + location.search + location.hash)
