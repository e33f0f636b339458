-- Version 6: what a kept reason quotes of another memory is told from that memory when it is
-- shown. Notes written before held its words, and kept them when it was forgotten for good:
-- they go, and where something was ever forgotten the file is built anew (`finish_erasing`).

INSERT OR REPLACE INTO meta (name, value)
SELECT 'erasing', x'01'
WHERE EXISTS (SELECT 1 FROM tombstone)
AND EXISTS (
    SELECT 1 FROM recollection, json_each(recollection.reasons) AS reason
    WHERE json_extract(reason.value, '$[0]') = 'link' AND json_extract(reason.value, '$[2]') <> ''
);

UPDATE recollection
SET reasons = (
    SELECT json_group_array(json(
        CASE json_extract(reason.value, '$[0]')
            WHEN 'link' THEN json_set(reason.value, '$[2]', '')
            ELSE reason.value
        END
    ))
    FROM json_each(recollection.reasons) AS reason
)
WHERE reasons LIKE '%"link"%';
