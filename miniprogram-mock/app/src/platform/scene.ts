import type { Scanned } from './types'

/** The one page that codes lead to. */
const LANDING = 'pages/scene'

/** Reads the path that a scanned code stands for, e.g. `pages/scene?scene=abc%21`. WeChat gives the scene encoded. */
export function sceneIn(path: string | undefined): Scanned {
  const [page, query = ''] = (path ?? '').replace(/^\//, '').split('?')
  const given = query.split('&').find((pair) => pair.startsWith('scene='))
  const scene = decoded(given?.slice('scene='.length) ?? '')
  return page.replace(/\.html$/, '') === LANDING && scene ? { kind: 'scene', scene } : { kind: 'foreign' }
}

/** The scene as `onLoad` hands it over; a link carries it plain, a code encoded. */
export function decoded(scene: string): string {
  try {
    return decodeURIComponent(scene)
  } catch {
    return scene
  }
}
