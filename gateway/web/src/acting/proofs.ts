import type { Proof } from './actionForm';

/** Most proofs that are handed in at once. */
export const proofsMost = 16;

/** Whether this browser can tell what recognises a picture; only on a page that came safely. */
export const canProve = globalThis.crypto?.subtle !== undefined;

/** What recognises each picture. The pictures themselves stay where they are. */
export async function proofsOf(files: readonly File[]): Promise<Proof[]> {
  return Promise.all(files.slice(0, proofsMost).map(async file => {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    return { name: file.name, hash: [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join(''), capturedAt: file.lastModified };
  }));
}
