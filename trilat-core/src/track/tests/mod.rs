mod dossier;
mod lifecycle;
mod oracle;
mod periods;
mod recommendations;
mod resilience;
mod scores;
mod unknown;
