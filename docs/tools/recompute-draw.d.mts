export function wrongIn(csv: string): string[]
