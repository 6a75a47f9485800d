declare module "*.css";

declare module "*?url" {
  const address: string;
  export default address;
}

declare module "virtual:prepared" {
  const address: string;
  export default address;
}
