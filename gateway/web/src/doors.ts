import { createClient, type Client } from '@connectrpc/connect';
import { createGrpcWebTransport } from '@connectrpc/connect-web';
import { AlertService } from './gen/citytwin/v1/alerts_pb';
import { BurdenService } from './gen/citytwin/v1/burden_pb';
import { CaseService } from './gen/citytwin/v1/cases_pb';
import { CityService } from './gen/citytwin/v1/city_pb';
import { FiguresService } from './gen/citytwin/v1/figures_pb';
import { LiveService } from './gen/citytwin/v1/live_pb';
import { MapService } from './gen/citytwin/v1/map_pb';
import { OperationService } from './gen/citytwin/v1/operations_pb';
import { PastService } from './gen/citytwin/v1/past_pb';
import { PlaceService } from './gen/citytwin/v1/places_pb';
import { SituationService } from './gen/citytwin/v1/situations_pb';
import { WorkService } from './gen/citytwin/v1/work_pb';

/** The gateway's services, as this page uses them. */
export interface Doors {
  readonly burden: Client<typeof BurdenService>;
  readonly city: Client<typeof CityService>;
  readonly places: Client<typeof PlaceService>;
  readonly cases: Client<typeof CaseService>;
  readonly live: Client<typeof LiveService>;
  readonly map: Client<typeof MapService>;
  readonly past: Client<typeof PastService>;
  readonly figures: Client<typeof FiguresService>;
  readonly work: Client<typeof WorkService>;
  readonly operations: Client<typeof OperationService>;
  readonly situations: Client<typeof SituationService>;
  readonly alerts: Client<typeof AlertService>;
}

/** Opens the doors of the gateway that served this page. */
export function openDoors(baseUrl: string): Doors {
  const transport = createGrpcWebTransport({ baseUrl });
  return {
    burden: createClient(BurdenService, transport),
    city: createClient(CityService, transport),
    places: createClient(PlaceService, transport),
    cases: createClient(CaseService, transport),
    live: createClient(LiveService, transport),
    map: createClient(MapService, transport),
    past: createClient(PastService, transport),
    figures: createClient(FiguresService, transport),
    work: createClient(WorkService, transport),
    operations: createClient(OperationService, transport),
    situations: createClient(SituationService, transport),
    alerts: createClient(AlertService, transport),
  };
}
