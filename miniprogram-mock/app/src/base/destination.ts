/** Where a group of tasks leads: a tab of the base's shell, or a page behind it. The backend names the page. */
export type Destination = { tab: string } | { page: string }

const tabs: Record<string, string> = {
  'month-confirmation': 'months',
  'trainee-roster': 'trainees',
  'agreement-sign': 'trainees',
  'agreement-countersign': 'trainees',
  'stipend-claim': 'claims',
  'claim-detail': 'claims',
  'pass-on-proof': 'claims',
}

export function destinationOf(target: string): Destination {
  // Shared pages and those of another package are named whole.
  if (target.startsWith('/pages/') || target.startsWith('/bureau/')) return { page: target }
  const [path, query] = target.split('?')
  const name = path.replace(/^.*\//, '')
  const tab = tabs[name]
  return tab ? { tab } : { page: `/base/${name}${query ? `?${query}` : ''}` }
}
