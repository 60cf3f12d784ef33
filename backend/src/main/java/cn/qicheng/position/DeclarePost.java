package cn.qicheng.position;

import org.jspecify.annotations.Nullable;

/**
 * The act of declaring.
 *
 * @param positionId the filed post that is changed or taken away; null for a new one
 * @param hazardFree the base's word that the work is neither harmful nor dangerous (第十七条（五）)
 */
public record DeclarePost(
        DeclarationKind kind,
        String baseId,
        @Nullable String positionId,
        PostContent content,
        boolean hazardFree,
        String reason) {}
