import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { host } from '@/platform'

export type ThemeChoice = 'system' | 'light' | 'dark'

const THEME = 'qc.theme'
const LARGE = 'qc.large-text'

/** How the person wants to read: theme and letter size. Survives a restart, needs no sign-in. */
export const useSettings = defineStore('settings', () => {
  const theme = ref<ThemeChoice>(host.storage.get<ThemeChoice>(THEME) ?? 'system')
  const systemDark = ref(host.darkNow())
  const chosenLarge = ref<boolean | undefined>(host.storage.get<boolean>(LARGE))
  const hostLarge = ref(host.prefersLargeText())

  host.onTheme((dark) => {
    systemDark.value = dark
  })

  /** The person's own switch wins; otherwise the host's letter size decides. */
  const elder = computed(() => chosenLarge.value ?? hostLarge.value)
  const darkNow = computed(() => (theme.value === 'system' ? systemDark.value : theme.value === 'dark'))
  const rootClass = computed(() => {
    const names = ['qc-root']
    if (darkNow.value) names.push('qc-dark')
    if (elder.value) names.push('qc-elder')
    return names
  })

  function chooseTheme(next: ThemeChoice) {
    theme.value = next
    host.storage.set(THEME, next)
  }
  function chooseLarge(next: boolean) {
    chosenLarge.value = next
    host.storage.set(LARGE, next)
  }

  return { theme, elder, darkNow, rootClass, chooseTheme, chooseLarge }
})
