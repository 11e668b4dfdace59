/** The yearly figures of a pool that its authority passes on 年度数据表. */
@NullMarked
package org.pledgehub.cli.sheet;

import org.jspecify.annotations.NullMarked;
