/** An asset under the pointer, at these pixels. */
export interface HoveredAsset {
  readonly asset: string;
  readonly kind: string;
  readonly zh: string;
  readonly en: string;
  readonly keeper: string;
  readonly owner: string;
  readonly x: number;
  readonly y: number;
}
