mod lifecycle;
mod oracle;
