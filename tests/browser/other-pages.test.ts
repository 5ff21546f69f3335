import { everyPageIsSound } from './pages.ts'

everyPageIsSound(2, 3)
