/** A line of two texts side by side; null where the other one has a line more. */
export interface Pair {
  left: string | null;
  right: string | null;
  isSame: boolean;
}

// Beyond this, comparing takes longer than somebody waits.
const MOST = 2500;

/** Which lines two texts share, by the longest common sequence; what was changed stands beside each other. */
export function sideBySide(before: string, after: string): Pair[] {
  const a = before.split('\n');
  const b = after.split('\n');
  if (a.length > MOST || b.length > MOST) {
    return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => ({
      left: a[i] ?? null,
      right: b[i] ?? null,
      isSame: a[i] === b[i],
    }));
  }
  const width = b.length + 1;
  const length = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      length[i * width + j] =
        a[i] === b[j]
          ? (length[(i + 1) * width + j + 1] as number) + 1
          : Math.max(length[(i + 1) * width + j] as number, length[i * width + j + 1] as number);
    }
  }
  const out: Pair[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const settle = () => {
    for (let k = 0; k < Math.max(gone.length, come.length); k++) {
      out.push({ left: gone[k] ?? null, right: come[k] ?? null, isSame: false });
    }
    gone = [];
    come = [];
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    if (left !== undefined && left === right) {
      settle();
      out.push({ left, right, isSame: true });
      i++;
      j++;
    } else if (
      right === undefined ||
      (left !== undefined && (length[(i + 1) * width + j] as number) >= (length[i * width + j + 1] as number))
    ) {
      gone.push(left as string);
      i++;
    } else {
      come.push(right);
      j++;
    }
  }
  settle();
  return out;
}
