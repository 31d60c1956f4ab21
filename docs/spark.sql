-- Linkage of the records of one table on Spark 3.2 or later, with or without support of Hive. docs/spark.md explains it.
--
--   spark-sql -f spark.sql
--
-- Start it in a folder that holds the program analytics and model.yaml. The table of records is people: any source will do, if it has the
-- columns of the model and the column id.

CREATE OR REPLACE TEMPORARY VIEW people USING parquet OPTIONS (path 'people.parquet');

-- The executors find both in the folder in which they start a command.
ADD FILE analytics;
ADD FILE model.yaml;

-- Each record as JSON: every column by its name, missing ones as null, line ends and tabs escaped.
CREATE OR REPLACE TEMPORARY VIEW keyed AS
SELECT TRANSFORM (to_json(struct(*), map('ignoreNullFields', 'false')))
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
  USING './analytics worker keys --model model.yaml --id id --format json'
  AS (key STRING, record STRING)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
FROM people;

-- The lines of a key go to one process, one after another. What stands behind the probability, a level for each comparison, is left out here.
INSERT OVERWRITE DIRECTORY 'pairs' USING csv OPTIONS (header 'true')
SELECT TRANSFORM (key, record)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
  USING './analytics worker compare --model model.yaml --format tsv'
  AS (id_l STRING, id_r STRING, match_weight DOUBLE, match_probability DOUBLE)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
FROM (SELECT key, record FROM keyed DISTRIBUTE BY key SORT BY key) grouped;
