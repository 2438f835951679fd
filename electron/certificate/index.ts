export { RoomCertificate } from './room-certificate';
