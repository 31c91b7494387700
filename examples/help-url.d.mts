export interface Links {
  codes: Record<string, string>
  statuses: Record<string, string>
  fallback: string
}
export function helpUrl(links: Links, code: string | number | undefined, status: number): string
