import type { MessageInitShape } from '@bufbuild/protobuf';
import type { Doors } from '../doors';
import { Crs, type GeometrySchema } from '../gen/citytwin/v1/common_pb';
import type { AffectedResponse } from '../gen/citytwin/v1/places_pb';
import { sentenceOf } from '../live/refusal';
import type { Corner } from './geometry';
import { GroundCases } from './groundCases';

/** A geometry as it is sent. */
export type Geometry = MessageInitShape<typeof GeometrySchema>;

/** Ground that was drawn: whom it concerns, and the open cases on it. */
export class DrawnGround {
  readonly cases: GroundCases;
  /** Whom it concerns; absent before the answer. */
  affected: AffectedResponse | undefined;
  /** Why that is not known; empty while it is or may be. */
  failure = '';

  constructor(doors: Doors, readonly ring: readonly Corner[], onChange: () => void) {
    this.cases = new GroundCases(doors, geometryOf(ring), onChange);
    doors.places.affected({ geometry: geometryOf(ring) }).then(
      affected => {
        this.affected = affected;
        onChange();
      },
      (error: unknown) => {
        this.failure = sentenceOf(error);
        // Ground that is none has no cases either.
        this.cases.stop();
        onChange();
      });
  }
}

/** A ring as the gateway takes it. */
export function geometryOf(ring: readonly Corner[]): Geometry {
  return { crs: Crs.WGS84, shape: { case: 'polygon', value: { rings: [{ vertices: ring.map(([lon, lat]) => ({ lat, lon })) }] } } };
}
