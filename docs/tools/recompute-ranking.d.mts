export function wrongIn(text: string, fingerprint?: string): string[]
