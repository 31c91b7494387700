/** Sentences that hold for whoever stands in front of an API. */
export const maySaw = 'The API may have received the request, and may have acted on it.'
export const providerMends = 'Who runs the API can mend it.'

/** What it means that something in front of the API got no answer from it, by status; 0: the status is not known. */
export const gatewayMeanings: Partial<Record<number, (name: string) => string>> = {
  0: (name) =>
    `${name} stands in front of the API; without the status it cannot be told whether the API saw the request.`,
  502: (name) =>
    `${name} got no proper answer from the server behind it: a connection refused, reset or broken off. ${maySaw} ${providerMends}`,
  504: (name) =>
    `${name} passed the request on and got no answer in time. ${maySaw} It may still be working on it. ${providerMends}`,
}
