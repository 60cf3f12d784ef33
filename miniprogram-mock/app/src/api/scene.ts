import { ulid } from '@/shared/ulid'
import { request } from '@/transport'
import { apiBase } from '@/transport/wire'

/** What a code that was put up somewhere says about the thing it stands for. */
export interface SceneCard {
  kind: string
  title: string
  subtitle: string
  facts: { label: string; value: string }[]
  /** Where the person can go on from here; null when there is nothing to do. */
  action: { label: string; page: string } | null
}

/** A code in force. */
export interface Code {
  scene: string
  madeAt: string
  expiresAt: string | null
}

export interface CodeLink {
  url: string
  until: string
}

export const readScene = (scene: string) => request<SceneCard>({ method: 'GET', path: `/scenes/${encodeURIComponent(scene)}`, anonymous: true })
/** The picture needs no sign-in: who knows the scene has the code before them. */
export const pictureOf = (scene: string) => `${apiBase()}/scenes/${encodeURIComponent(scene)}/picture`

export const readPageCode = (baseId: string) => request<Code>({ method: 'GET', path: `/bases/${baseId}/page-code` })
// Putting up what hangs already, taking down what is down already: nothing doubles, so these leave no ticket.
export const putUpPageCode = (baseId: string) => request<Code>({ method: 'POST', path: `/bases/${baseId}/page-code`, key: ulid() })
export const takeDownPageCode = (baseId: string) => request<void>({ method: 'DELETE', path: `/bases/${baseId}/page-code`, key: ulid() })
export const linkOfPageCode = (baseId: string) => request<CodeLink>({ method: 'POST', path: `/bases/${baseId}/page-code/link`, key: ulid() })
