/** Makes an element with properties, attributes (names with a `-`) and children. Text is never parsed as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Record<string, unknown> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(properties))
    if (key.includes('-')) made.setAttribute(key, String(value))
    else Object.assign(made, { [key]: value })
  made.append(...children)
  return made
}
