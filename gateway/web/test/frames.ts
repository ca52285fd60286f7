import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { MapDetail, MapOrder, WatchMapResponseSchema, type WatchMapResponse } from '../src/gen/citytwin/v1/map_pb';
import { firstLook, type Look } from '../src/live/look';
import { card } from './cards';

type Parts = MessageInitShape<typeof WatchMapResponseSchema>;

/** A look of the whole of a small world. */
export function look(other: Partial<Look> = {}): Look {
  return { ...firstLook({ west: 0, south: 0, east: 1, north: 1 }, MapOrder.TIME_LEFT, 150), ...other };
}

/** A frame of a turn. */
export function frame(turn: number, other: Parts = {}): WatchMapResponse {
  return create(WatchMapResponseSchema, { position: 1n, watch: 'w', turn: BigInt(turn), ...other });
}

/** A snapshot that shows and lists these cases. */
export function snapshot(turn: number, numbers: string[], other: Parts = {}): WatchMapResponse {
  const shown = {
    snapshot: { detail: MapDetail.CASES, level: 'community' }, cases: numbers.map(number => ({ number })), counts: { open: BigInt(numbers.length) },
    list: { total: BigInt(numbers.length), numbers, cards: numbers.map(number => card(number)) },
  };
  return frame(turn, { ...shown, ...other } as Parts);
}
