// Durations of the API are ISO 8601; people say hours.

/** PT38H30M as 38.5; null stays empty. */
export function hoursOf(duration: string | null | undefined): string {
  const [, days = '0', hours = '0', minutes = '0'] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?/.exec(duration ?? '') ?? [];
  if (!duration) return '';
  return String(Number(days) * 24 + Number(hours) + Number(minutes) / 60);
}

/** 38.5 or 38,5 as PT38H30M; undefined where it is no number. */
export function durationOf(hours: string): string | undefined {
  const n = Number(hours.replace(',', '.'));
  if (!hours.trim() || !Number.isFinite(n) || n < 0) return undefined;
  const minutes = Math.round(n * 60);
  return `PT${Math.floor(minutes / 60)}H${minutes % 60 ? `${minutes % 60}M` : ''}`;
}

/** A process a line, what it does after a colon. */
export function processesOf(text: string): { name: string; description: string | null }[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [name = '', ...rest] = line.split(':');
      return { name: name.trim(), description: rest.join(':').trim() || null };
    });
}

export const linesOf = (processes: readonly { name: string; description?: string | null | undefined }[]): string =>
  processes.map((p) => (p.description ? `${p.name}: ${p.description}` : p.name)).join('\n');
