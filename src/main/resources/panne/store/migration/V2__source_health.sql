CREATE TABLE source_health (
    source VARCHAR(300) NOT NULL PRIMARY KEY,
    last_success TIMESTAMP(6) WITH TIME ZONE,
    last_failure TIMESTAMP(6) WITH TIME ZONE,
    failure VARCHAR(2000),
    failures_in_a_row INTEGER DEFAULT 0 NOT NULL,
    posts BIGINT DEFAULT 0 NOT NULL
);

CREATE TABLE source_gap (
    source VARCHAR(300) NOT NULL,
    gap_from TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    gap_to TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (source, gap_from)
);

CREATE INDEX source_gap_to ON source_gap (gap_to);
