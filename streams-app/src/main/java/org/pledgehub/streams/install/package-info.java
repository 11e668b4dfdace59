/** What must stand before the hub runs: topics, changelogs, seeded offsets, registry subjects, references, the manifest. */
@NullMarked
package org.pledgehub.streams.install;

import org.jspecify.annotations.NullMarked;
