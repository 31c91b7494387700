/** Sentences that are true for anything in front of an API. */
export const maySaw = 'The API may have received and applied the request.'
export const providerMends = 'Only the API provider can fix this.'

/** What it means that something in front of the API got no response from it, by status; 0: the status isn't known. */
export const gatewayMeanings: Partial<Record<number, (name: string) => string>> = {
  0: (name) =>
    `${name} is in front of the API. Without the status, it isn't known whether the request reached the API.`,
  502: (name) =>
    `${name} got no valid response from the server behind it: the connection was refused, reset or closed early. ${maySaw} ${providerMends}`,
  504: (name) =>
    `${name} passed the request on and got no response in time. ${maySaw} Its work may still be running. ${providerMends}`,
}
