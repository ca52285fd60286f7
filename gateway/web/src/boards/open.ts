import '../styles/boards.css';
import type { Board, BoardGround } from './board';
import type { BoardName } from './names';

/** Loads a board and opens it. */
export async function open(name: BoardName | 'wall', ground: BoardGround, leaveWall: () => void): Promise<Board> {
  switch (name) {
    case 'indicators':
      return new (await import('./indicators/indicatorBoard')).IndicatorBoard(ground);
    case 'handover':
      return new (await import('./handover/handoverBoard')).HandoverBoard(ground);
    case 'operations':
      return new (await import('./operations/operationBoard')).OperationBoard(ground);
    case 'situations':
      return new (await import('./situations/situationBoard')).SituationBoard(ground);
    case 'wall':
      return new (await import('./wall/wall')).Wall(ground, leaveWall);
  }
}
