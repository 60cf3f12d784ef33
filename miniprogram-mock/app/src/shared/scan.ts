import { host } from '@/platform'
import { open, replace } from './navigate'

/** Scans one code and opens what it stands for; closing the camera does nothing. */
export async function scanAndOpen(way: 'open' | 'replace' = 'open'): Promise<void> {
  const found = await host.scan()
  if (found.kind === 'closed') return
  const go = way === 'open' ? open : replace
  go('/pages/scene', { scene: found.kind === 'scene' ? found.scene : undefined })
}
